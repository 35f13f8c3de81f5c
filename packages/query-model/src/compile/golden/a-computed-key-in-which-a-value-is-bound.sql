-- duckdb
select "orders_2"."late" as "late", count(*) as "n", count(distinct "orders_2"."customer") as "d"
from (
select "orders"."customer" as "customer", ("orders"."day" > cast($1 as date)) as "late"
from "orders"
) as "orders_2"
group by "orders_2"."late";
-- ["2026-02-15"]

-- postgres
select "orders_2"."late" as "late", count(*) as "n", count(distinct "orders_2"."customer") as "d"
from (
select "orders"."customer" as "customer", ("orders"."day" > cast($1 as date)) as "late"
from "orders"
) as "orders_2"
group by "orders_2"."late";
-- ["2026-02-15"]

-- mariadb
select `orders_2`.`late` as `late`, count(*) as `n`, count(distinct `orders_2`.`customer`) as `d`
from (
select `orders`.`customer` as `customer`, (`orders`.`day` > cast(? as date)) as `late`
from `orders`
) as `orders_2`
group by `orders_2`.`late`;
-- ["2026-02-15"]
