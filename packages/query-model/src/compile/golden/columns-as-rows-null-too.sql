-- duckdb
select "u"."quarter" as "q", count(*) as "n", sum("u"."amount") as "s"
from (
select case "turn"."n" when 1 then cast($1 as varchar) when 2 then cast($2 as varchar) end as "quarter", case "turn"."n" when 1 then "budget_2"."q1" when 2 then "budget_2"."q2" end as "amount"
from (
select "budget"."q1" as "q1", "budget"."q2" as "q2"
from "budget"
) as "budget_2"
cross join (select 1 as "n" union all select 2 as "n") as "turn"
) as "u"
group by "u"."quarter";
-- ["q1","q2"]

-- postgres
select "u"."quarter" as "q", count(*) as "n", sum("u"."amount") as "s"
from (
select case "turn"."n" when 1 then cast($1 as text) when 2 then cast($2 as text) end as "quarter", case "turn"."n" when 1 then "budget_2"."q1" when 2 then "budget_2"."q2" end as "amount"
from (
select "budget"."q1" as "q1", "budget"."q2" as "q2"
from "budget"
) as "budget_2"
cross join (select 1 as "n" union all select 2 as "n") as "turn"
) as "u"
group by "u"."quarter";
-- ["q1","q2"]

-- mariadb
select `u`.`quarter` as `q`, count(*) as `n`, sum(`u`.`amount`) as `s`
from (
select case `turn`.`n` when 1 then cast(? as char) when 2 then cast(? as char) end as `quarter`, case `turn`.`n` when 1 then `budget_2`.`q1` when 2 then `budget_2`.`q2` end as `amount`
from (
select `budget`.`q1` as `q1`, `budget`.`q2` as `q2`
from `budget`
) as `budget_2`
cross join (select 1 as `n` union all select 2 as `n`) as `turn`
) as `u`
group by `u`.`quarter`;
-- ["q1","q2"]
