-- duckdb
with recursive "reached" ("c1", "c2", "__round") as (
select "transfers"."receiver" as "c1", cast($1 as bigint) as "c2", 0 as "__round"
from "transfers"
where ("transfers"."sender" = cast($2 as bigint))
union all
select "transfers_2"."receiver" as "c1", ("reached_2"."c2" + cast($3 as bigint)) as "c2", ("reached_2"."__round" + 1) as "__round"
from "transfers" as "transfers_2"
inner join "reached" as "reached_2" on ("transfers_2"."sender" = "reached_2"."c1")
where ("reached_2"."c2" < cast($4 as bigint)) and ("reached_2"."__round" <= 20)
)
select "reached_3"."c1" as "who", min("reached_3"."c2") as "soonest", count(*) as "ways"
from "reached" as "reached_3"
group by "reached_3"."c1";
-- [1,1,1,4]

-- postgres
with recursive "reached" ("c1", "c2", "__round") as (
select "transfers"."receiver" as "c1", cast($1 as bigint) as "c2", 0 as "__round"
from "transfers"
where ("transfers"."sender" = cast($2 as bigint))
union all
select "transfers_2"."receiver" as "c1", ("reached_2"."c2" + cast($3 as bigint)) as "c2", ("reached_2"."__round" + 1) as "__round"
from "transfers" as "transfers_2"
inner join "reached" as "reached_2" on ("transfers_2"."sender" = "reached_2"."c1")
where ("reached_2"."c2" < cast($4 as bigint)) and ("reached_2"."__round" <= 20)
)
select "reached_3"."c1" as "who", min("reached_3"."c2") as "soonest", count(*) as "ways"
from "reached" as "reached_3"
group by "reached_3"."c1";
-- [1,1,1,4]

-- mariadb
with recursive `reached` (`c1`, `c2`, `__round`) as (
select `transfers`.`receiver` as `c1`, cast(? as signed) as `c2`, 0 as `__round`
from `transfers`
where (`transfers`.`sender` = cast(? as signed))
union all
select `transfers_2`.`receiver` as `c1`, (`reached_2`.`c2` + cast(? as signed)) as `c2`, (`reached_2`.`__round` + 1) as `__round`
from `transfers` as `transfers_2`
inner join `reached` as `reached_2` on (`transfers_2`.`sender` = `reached_2`.`c1`)
where (`reached_2`.`c2` < cast(? as signed)) and (`reached_2`.`__round` <= 20)
)
select `reached_3`.`c1` as `who`, min(`reached_3`.`c2`) as `soonest`, count(*) as `ways`
from `reached` as `reached_3`
group by `reached_3`.`c1`;
-- [1,1,1,4]
