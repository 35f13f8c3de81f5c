-- duckdb
select "customers"."id" as "id", "customers"."name" as "name", "customers"."country" as "country"
from "customers"
where (("customers"."id" in (
select "orders"."customer" as "w"
from "orders"
group by "orders"."customer"
having (count(*) > cast($1 as bigint))
)) and ("customers"."id" < any (
select "orders_2"."customer" as "w"
from "orders" as "orders_2"
)));
-- [1]

-- postgres
select "customers"."id" as "id", "customers"."name" as "name", "customers"."country" as "country"
from "customers"
where (("customers"."id" in (
select "orders"."customer" as "w"
from "orders"
group by "orders"."customer"
having (count(*) > cast($1 as bigint))
)) and ("customers"."id" < any (
select "orders_2"."customer" as "w"
from "orders" as "orders_2"
)));
-- [1]

-- mariadb
select `customers`.`id` as `id`, `customers`.`name` as `name`, `customers`.`country` as `country`
from `customers`
where ((`customers`.`id` in (
select `orders`.`customer` as `w`
from `orders`
group by `orders`.`customer`
having (count(*) > cast(? as signed))
)) and (`customers`.`id` < any (
select `orders_2`.`customer` as `w`
from `orders` as `orders_2`
)));
-- [1]
