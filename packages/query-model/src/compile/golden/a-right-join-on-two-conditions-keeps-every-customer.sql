-- duckdb
select "customers"."name" as "name", "orders"."id" as "id"
from "orders"
right join "customers" on (("orders"."customer" = "customers"."id") and ("orders"."id" < cast($1 as bigint)));
-- [4]

-- postgres
select "customers"."name" as "name", "orders"."id" as "id"
from "orders"
right join "customers" on (("orders"."customer" = "customers"."id") and ("orders"."id" < cast($1 as bigint)));
-- [4]

-- mariadb
select `customers`.`name` as `name`, `orders`.`id` as `id`
from `orders`
right join `customers` on ((`orders`.`customer` = `customers`.`id`) and (`orders`.`id` < cast(? as signed)));
-- [4]
