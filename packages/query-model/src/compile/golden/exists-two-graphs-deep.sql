-- duckdb
select "customers"."id" as "id", "customers"."name" as "name", "customers"."country" as "country"
from "customers"
where exists (
select 1 as "one"
from "orders"
where (("orders"."customer" = "customers"."id") and not exists (
select 1 as "one"
from "orders" as "orders_2"
where (("orders_2"."customer" = "customers"."id") and ("orders_2"."day" > "orders"."day"))
) and ("orders"."total" > cast($1 as decimal(12, 2))))
);
-- ["100.00"]

-- postgres
select "customers"."id" as "id", "customers"."name" as "name", "customers"."country" as "country"
from "customers"
where exists (
select 1 as "one"
from "orders"
where (("orders"."customer" = "customers"."id") and not exists (
select 1 as "one"
from "orders" as "orders_2"
where (("orders_2"."customer" = "customers"."id") and ("orders_2"."day" > "orders"."day"))
) and ("orders"."total" > cast($1 as numeric(12, 2))))
);
-- ["100.00"]

-- mariadb
select `customers`.`id` as `id`, `customers`.`name` as `name`, `customers`.`country` as `country`
from `customers`
where exists (
select 1 as `one`
from `orders`
where ((`orders`.`customer` = `customers`.`id`) and not exists (
select 1 as `one`
from `orders` as `orders_2`
where ((`orders_2`.`customer` = `customers`.`id`) and (`orders_2`.`day` > `orders`.`day`))
) and (`orders`.`total` > cast(? as decimal(12, 2))))
);
-- ["100.00"]
