-- duckdb
with "f" as (
select "orders"."id" as "id", "orders"."customer" as "customer", "orders"."day" as "day", "orders"."total" as "total"
from "orders"
where ("orders"."total" is not null)
)
select "customers"."id" as "id", "customers"."name" as "name", "customers"."country" as "country"
from "customers"
where exists (
select 1 as "one"
from "f" as "f_2"
where ("customers"."id" = "f_2"."customer")
) and not exists (
select 1 as "one"
from "f" as "f_3"
where (("customers"."id" = "f_3"."customer") and ("f_3"."total" < cast($1 as decimal(12, 2))))
);
-- ["50.00"]

-- postgres
with "f" as (
select "orders"."id" as "id", "orders"."customer" as "customer", "orders"."day" as "day", "orders"."total" as "total"
from "orders"
where ("orders"."total" is not null)
)
select "customers"."id" as "id", "customers"."name" as "name", "customers"."country" as "country"
from "customers"
where exists (
select 1 as "one"
from "f" as "f_2"
where ("customers"."id" = "f_2"."customer")
) and not exists (
select 1 as "one"
from "f" as "f_3"
where (("customers"."id" = "f_3"."customer") and ("f_3"."total" < cast($1 as numeric(12, 2))))
);
-- ["50.00"]

-- mariadb
with `f` as (
select `orders`.`id` as `id`, `orders`.`customer` as `customer`, `orders`.`day` as `day`, `orders`.`total` as `total`
from `orders`
where (`orders`.`total` is not null)
)
select `customers`.`id` as `id`, `customers`.`name` as `name`, `customers`.`country` as `country`
from `customers`
where exists (
select 1 as `one`
from `f` as `f_2`
where (`customers`.`id` = `f_2`.`customer`)
) and not exists (
select 1 as `one`
from `f` as `f_3`
where ((`customers`.`id` = `f_3`.`customer`) and (`f_3`.`total` < cast(? as decimal(12, 2))))
);
-- ["50.00"]
