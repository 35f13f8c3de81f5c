-- duckdb
select count(*) filter (where ("customers"."country" is not distinct from cast($1 as varchar))) as "uk_n", max("customers"."id") filter (where ("customers"."country" is not distinct from cast($2 as varchar))) as "uk_last", count(*) filter (where ("customers"."country" is not distinct from cast($3 as varchar))) as "nowhere_n", max("customers"."id") filter (where ("customers"."country" is not distinct from cast($4 as varchar))) as "nowhere_last"
from "customers";
-- ["UK","UK",null,null]

-- postgres
select count(*) filter (where ("customers"."country" is not distinct from cast($1 as text))) as "uk_n", max("customers"."id") filter (where ("customers"."country" is not distinct from cast($2 as text))) as "uk_last", count(*) filter (where ("customers"."country" is not distinct from cast($3 as text))) as "nowhere_n", max("customers"."id") filter (where ("customers"."country" is not distinct from cast($4 as text))) as "nowhere_last"
from "customers";
-- ["UK","UK",null,null]

-- mariadb
select count(case when (`customers`.`country` <=> cast(? as char)) then 1 end) as `uk_n`, max(case when (`customers`.`country` <=> cast(? as char)) then `customers`.`id` end) as `uk_last`, count(case when (`customers`.`country` <=> cast(? as char)) then 1 end) as `nowhere_n`, max(case when (`customers`.`country` <=> cast(? as char)) then `customers`.`id` end) as `nowhere_last`
from `customers`;
-- ["UK","UK",null,null]
