-- duckdb
select "orders_2"."id" as "id", "customers_3"."name" as "name"
from (
select "orders"."id" as "id", "orders"."customer" as "customer"
from "orders"
) as "orders_2"
inner join "customers" as "customers_3" on ("orders_2"."customer" = "customers_3"."id");
-- []

-- postgres
select "orders_2"."id" as "id", "customers_3"."name" as "name"
from (
select "orders"."id" as "id", "orders"."customer" as "customer"
from "orders"
) as "orders_2"
inner join "customers" as "customers_3" on ("orders_2"."customer" = "customers_3"."id");
-- []

-- mariadb
select `orders_2`.`id` as `id`, `customers_3`.`name` as `name`
from (
select `orders`.`id` as `id`, `orders`.`customer` as `customer`
from `orders`
) as `orders_2`
inner join `customers` as `customers_3` on (`orders_2`.`customer` = `customers_3`.`id`);
-- []
