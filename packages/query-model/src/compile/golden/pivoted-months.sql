-- duckdb
select "orders"."customer" as "who", sum("orders"."total") filter (where (extract(month from "orders"."day") is not distinct from cast($1 as bigint))) as "january_s", count(*) filter (where (extract(month from "orders"."day") is not distinct from cast($2 as bigint))) as "january_n", sum("orders"."total") filter (where (extract(month from "orders"."day") is not distinct from cast($3 as bigint))) as "march_s", count(*) filter (where (extract(month from "orders"."day") is not distinct from cast($4 as bigint))) as "march_n"
from "orders"
group by "orders"."customer";
-- [1,1,3,3]

-- postgres
select "orders"."customer" as "who", sum("orders"."total") filter (where (cast(extract(month from "orders"."day") as bigint) is not distinct from cast($1 as bigint))) as "january_s", count(*) filter (where (cast(extract(month from "orders"."day") as bigint) is not distinct from cast($2 as bigint))) as "january_n", sum("orders"."total") filter (where (cast(extract(month from "orders"."day") as bigint) is not distinct from cast($3 as bigint))) as "march_s", count(*) filter (where (cast(extract(month from "orders"."day") as bigint) is not distinct from cast($4 as bigint))) as "march_n"
from "orders"
group by "orders"."customer";
-- [1,1,3,3]

-- mariadb
select `orders`.`customer` as `who`, sum(case when (month(`orders`.`day`) <=> cast(? as signed)) then `orders`.`total` end) as `january_s`, count(case when (month(`orders`.`day`) <=> cast(? as signed)) then 1 end) as `january_n`, sum(case when (month(`orders`.`day`) <=> cast(? as signed)) then `orders`.`total` end) as `march_s`, count(case when (month(`orders`.`day`) <=> cast(? as signed)) then 1 end) as `march_n`
from `orders`
group by `orders`.`customer`;
-- [1,1,3,3]
