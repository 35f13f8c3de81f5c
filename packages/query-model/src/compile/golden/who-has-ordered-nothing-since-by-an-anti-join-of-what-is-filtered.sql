-- duckdb
select "customers"."name" as "name"
from "customers"
where not exists (
select 1 as "one"
from "orders"
where ("orders"."id" > cast($1 as bigint)) and ("customers"."id" = "orders"."customer")
);
-- [5]

-- postgres
select "customers"."name" as "name"
from "customers"
where not exists (
select 1 as "one"
from "orders"
where ("orders"."id" > cast($1 as bigint)) and ("customers"."id" = "orders"."customer")
);
-- [5]

-- mariadb
select `customers`.`name` as `name`
from `customers`
where not exists (
select 1 as `one`
from `orders`
where (`orders`.`id` > cast(? as signed)) and (`customers`.`id` = `orders`.`customer`)
);
-- [5]
