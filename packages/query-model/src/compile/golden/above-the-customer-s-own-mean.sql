-- duckdb
select "orders"."id" as "id"
from "orders"
where ("orders"."total" > (
select avg("orders_2"."total") as "m"
from "orders" as "orders_2"
where ("orders_2"."customer" = "orders"."customer")
));
-- []

-- postgres
select "orders"."id" as "id"
from "orders"
where ("orders"."total" > (
select cast(avg("orders_2"."total") as double precision) as "m"
from "orders" as "orders_2"
where ("orders_2"."customer" = "orders"."customer")
));
-- []

-- mariadb
select `orders`.`id` as `id`
from `orders`
where (`orders`.`total` > (
select cast(avg(`orders_2`.`total` * 1e0) as double) as `m`
from `orders` as `orders_2`
where (`orders_2`.`customer` = `orders`.`customer`)
));
-- []
