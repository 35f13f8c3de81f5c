-- duckdb
select "customers"."name" as "name", "orders"."total" as "t"
from "customers"
left join "orders" on (("customers"."id" = "orders"."customer") and ("orders"."total" > cast($1 as decimal(12, 2))));
-- ["100.00"]

-- postgres
select "customers"."name" as "name", "orders"."total" as "t"
from "customers"
left join "orders" on (("customers"."id" = "orders"."customer") and ("orders"."total" > cast($1 as numeric(12, 2))));
-- ["100.00"]

-- mariadb
select `customers`.`name` as `name`, `orders`.`total` as `t`
from `customers`
left join `orders` on ((`customers`.`id` = `orders`.`customer`) and (`orders`.`total` > cast(? as decimal(12, 2))));
-- ["100.00"]
