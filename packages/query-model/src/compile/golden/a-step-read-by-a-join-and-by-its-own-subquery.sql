-- duckdb
with "per" as (
select "orders"."customer" as "who", sum("orders"."total") as "s"
from "orders"
group by "orders"."customer"
)
select "per_2"."who" as "who", "per_2"."s" as "s"
from "per" as "per_2"
where ("per_2"."s" = (
select max("per_3"."s") as "m"
from "per" as "per_3"
));
-- []

-- postgres
with "per" as (
select "orders"."customer" as "who", sum("orders"."total") as "s"
from "orders"
group by "orders"."customer"
)
select "per_2"."who" as "who", "per_2"."s" as "s"
from "per" as "per_2"
where ("per_2"."s" = (
select max("per_3"."s") as "m"
from "per" as "per_3"
));
-- []

-- mariadb
with `per` as (
select `orders`.`customer` as `who`, sum(`orders`.`total`) as `s`
from `orders`
group by `orders`.`customer`
)
select `per_2`.`who` as `who`, `per_2`.`s` as `s`
from `per` as `per_2`
where (`per_2`.`s` = (
select max(`per_3`.`s`) as `m`
from `per` as `per_3`
));
-- []
