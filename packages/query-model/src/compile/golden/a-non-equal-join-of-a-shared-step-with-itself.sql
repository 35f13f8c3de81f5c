-- duckdb
with "per" as (
select "orders"."customer" as "who", sum("orders"."total") as "s"
from "orders"
group by "orders"."customer"
)
select "per_2"."who" as "who", "per_2"."s" as "s", "per_3"."who" as "who_more", "per_3"."s" as "s_more"
from "per" as "per_2"
inner join "per" as "per_3" on ("per_2"."s" < "per_3"."s");
-- []

-- postgres
with "per" as (
select "orders"."customer" as "who", sum("orders"."total") as "s"
from "orders"
group by "orders"."customer"
)
select "per_2"."who" as "who", "per_2"."s" as "s", "per_3"."who" as "who_more", "per_3"."s" as "s_more"
from "per" as "per_2"
inner join "per" as "per_3" on ("per_2"."s" < "per_3"."s");
-- []

-- mariadb
with `per` as (
select `orders`.`customer` as `who`, sum(`orders`.`total`) as `s`
from `orders`
group by `orders`.`customer`
)
select `per_2`.`who` as `who`, `per_2`.`s` as `s`, `per_3`.`who` as `who_more`, `per_3`.`s` as `s_more`
from `per` as `per_2`
inner join `per` as `per_3` on (`per_2`.`s` < `per_3`.`s`);
-- []
