-- duckdb
select count(*) as "n"
from (
select "orders"."id" as "id", "orders"."customer" as "customer", "orders"."day" as "day", "orders"."total" as "total"
from "orders"
where ("orders"."total" > cast($1 as decimal(12, 2)))
union all
select "orders_2"."id" as "id", "orders_2"."customer" as "customer", "orders_2"."day" as "day", "orders_2"."total" as "total"
from "orders" as "orders_2"
where ("orders_2"."total" > cast($2 as decimal(12, 2)))
) as "union_all";
-- ["100.00","100.00"]

-- postgres
select count(*) as "n"
from (
select "orders"."id" as "id", "orders"."customer" as "customer", "orders"."day" as "day", "orders"."total" as "total"
from "orders"
where ("orders"."total" > cast($1 as numeric(12, 2)))
union all
select "orders_2"."id" as "id", "orders_2"."customer" as "customer", "orders_2"."day" as "day", "orders_2"."total" as "total"
from "orders" as "orders_2"
where ("orders_2"."total" > cast($2 as numeric(12, 2)))
) as "union_all";
-- ["100.00","100.00"]

-- mariadb
select count(*) as `n`
from (
select `orders`.`id` as `id`, `orders`.`customer` as `customer`, `orders`.`day` as `day`, `orders`.`total` as `total`
from `orders`
where (`orders`.`total` > cast(? as decimal(12, 2)))
union all
select `orders_2`.`id` as `id`, `orders_2`.`customer` as `customer`, `orders_2`.`day` as `day`, `orders_2`.`total` as `total`
from `orders` as `orders_2`
where (`orders_2`.`total` > cast(? as decimal(12, 2)))
) as `union_all`;
-- ["100.00","100.00"]
