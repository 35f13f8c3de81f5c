-- duckdb
select "customers"."name" as "name", "f"."total" as "t"
from "customers"
left join (
select "orders"."customer" as "customer", "orders"."total" as "total"
from "orders"
where ("orders"."total" > cast($1 as decimal(12, 2)))
) as "f" on ("customers"."id" = "f"."customer");
-- ["100.00"]

-- postgres
select "customers"."name" as "name", "f"."total" as "t"
from "customers"
left join (
select "orders"."customer" as "customer", "orders"."total" as "total"
from "orders"
where ("orders"."total" > cast($1 as numeric(12, 2)))
) as "f" on ("customers"."id" = "f"."customer");
-- ["100.00"]

-- mariadb
select `customers`.`name` as `name`, `f`.`total` as `t`
from `customers`
left join (
select `orders`.`customer` as `customer`, `orders`.`total` as `total`
from `orders`
where (`orders`.`total` > cast(? as decimal(12, 2)))
) as `f` on (`customers`.`id` = `f`.`customer`);
-- ["100.00"]
