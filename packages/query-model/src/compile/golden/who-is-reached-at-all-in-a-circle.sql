-- duckdb
with recursive "reached" ("c1") as (
select "transfers"."receiver" as "c1"
from "transfers"
where ("transfers"."sender" = cast($1 as bigint))
union
select "transfers_2"."receiver" as "c1"
from "transfers" as "transfers_2"
inner join "reached" as "reached_2" on ("transfers_2"."sender" = "reached_2"."c1")
)
select "reached_3"."c1" as "who"
from "reached" as "reached_3";
-- [1]

-- postgres
with recursive "reached" ("c1") as (
select "transfers"."receiver" as "c1"
from "transfers"
where ("transfers"."sender" = cast($1 as bigint))
union
select "transfers_2"."receiver" as "c1"
from "transfers" as "transfers_2"
inner join "reached" as "reached_2" on ("transfers_2"."sender" = "reached_2"."c1")
)
select "reached_3"."c1" as "who"
from "reached" as "reached_3";
-- [1]

-- mariadb
with recursive `reached` (`c1`) as (
select `transfers`.`receiver` as `c1`
from `transfers`
where (`transfers`.`sender` = cast(? as signed))
union
select `transfers_2`.`receiver` as `c1`
from `transfers` as `transfers_2`
inner join `reached` as `reached_2` on (`transfers_2`.`sender` = `reached_2`.`c1`)
)
select `reached_3`.`c1` as `who`
from `reached` as `reached_3`;
-- [1]
