-- duckdb
select "u"."team" as "of", sum("u"."amount") filter (where ("u"."quarter" is not distinct from cast($1 as varchar))) as "second", sum("u"."amount") filter (where ("u"."quarter" is not distinct from cast($2 as varchar))) as "first"
from (
select "budget_2"."team" as "team", case "turn"."n" when 1 then cast($3 as varchar) when 2 then cast($4 as varchar) end as "quarter", case "turn"."n" when 1 then "budget_2"."q1" when 2 then "budget_2"."q2" end as "amount"
from (
select "budget"."team" as "team", "budget"."q1" as "q1", "budget"."q2" as "q2"
from "budget"
) as "budget_2"
cross join (select 1 as "n" union all select 2 as "n") as "turn"
) as "u"
group by "u"."team";
-- ["q2","q1","q1","q2"]

-- postgres
select "u"."team" as "of", sum("u"."amount") filter (where ("u"."quarter" is not distinct from cast($1 as text))) as "second", sum("u"."amount") filter (where ("u"."quarter" is not distinct from cast($2 as text))) as "first"
from (
select "budget_2"."team" as "team", case "turn"."n" when 1 then cast($3 as text) when 2 then cast($4 as text) end as "quarter", case "turn"."n" when 1 then "budget_2"."q1" when 2 then "budget_2"."q2" end as "amount"
from (
select "budget"."team" as "team", "budget"."q1" as "q1", "budget"."q2" as "q2"
from "budget"
) as "budget_2"
cross join (select 1 as "n" union all select 2 as "n") as "turn"
) as "u"
group by "u"."team";
-- ["q2","q1","q1","q2"]

-- mariadb
select `u`.`team` as `of`, sum(case when (`u`.`quarter` <=> cast(? as char)) then `u`.`amount` end) as `second`, sum(case when (`u`.`quarter` <=> cast(? as char)) then `u`.`amount` end) as `first`
from (
select `budget_2`.`team` as `team`, case `turn`.`n` when 1 then cast(? as char) when 2 then cast(? as char) end as `quarter`, case `turn`.`n` when 1 then `budget_2`.`q1` when 2 then `budget_2`.`q2` end as `amount`
from (
select `budget`.`team` as `team`, `budget`.`q1` as `q1`, `budget`.`q2` as `q2`
from `budget`
) as `budget_2`
cross join (select 1 as `n` union all select 2 as `n`) as `turn`
) as `u`
group by `u`.`team`;
-- ["q2","q1","q1","q2"]
