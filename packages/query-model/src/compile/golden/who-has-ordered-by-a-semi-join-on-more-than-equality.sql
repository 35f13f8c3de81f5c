-- duckdb
select "customers"."name" as "name"
from "customers"
where exists (
select 1 as "one"
from "orders"
where (("customers"."id" = "orders"."customer") and ("orders"."total" > cast($1 as decimal(12, 2))))
);
-- ["100.00"]

-- postgres
select "customers"."name" as "name"
from "customers"
where exists (
select 1 as "one"
from "orders"
where (("customers"."id" = "orders"."customer") and ("orders"."total" > cast($1 as numeric(12, 2))))
);
-- ["100.00"]

-- mariadb
select `customers`.`name` as `name`
from `customers`
where exists (
select 1 as `one`
from `orders`
where ((`customers`.`id` = `orders`.`customer`) and (`orders`.`total` > cast(? as decimal(12, 2))))
);
-- ["100.00"]
