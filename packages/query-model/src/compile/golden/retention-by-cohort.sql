-- duckdb
select "months"."cohort" as "k_cohort", "months"."at" as "k_at", count(distinct "months"."person") as "people"
from (
select extract(month from "firsts"."first") as "cohort", extract(month from "orders_2"."day") as "at", "firsts"."who" as "person"
from (
select "orders"."customer" as "who", min("orders"."day") as "first"
from "orders"
group by "orders"."customer"
) as "firsts"
inner join "orders" as "orders_2" on ("firsts"."who" = "orders_2"."customer")
) as "months"
group by "months"."cohort", "months"."at";
-- []

-- postgres
select "months"."cohort" as "k_cohort", "months"."at" as "k_at", count(distinct "months"."person") as "people"
from (
select cast(extract(month from "firsts"."first") as bigint) as "cohort", cast(extract(month from "orders_2"."day") as bigint) as "at", "firsts"."who" as "person"
from (
select "orders"."customer" as "who", min("orders"."day") as "first"
from "orders"
group by "orders"."customer"
) as "firsts"
inner join "orders" as "orders_2" on ("firsts"."who" = "orders_2"."customer")
) as "months"
group by "months"."cohort", "months"."at";
-- []

-- mariadb
select `months`.`cohort` as `k_cohort`, `months`.`at` as `k_at`, count(distinct `months`.`person`) as `people`
from (
select month(`firsts`.`first`) as `cohort`, month(`orders_2`.`day`) as `at`, `firsts`.`who` as `person`
from (
select `orders`.`customer` as `who`, min(`orders`.`day`) as `first`
from `orders`
group by `orders`.`customer`
) as `firsts`
inner join `orders` as `orders_2` on (`firsts`.`who` = `orders_2`.`customer`)
) as `months`
group by `months`.`cohort`, `months`.`at`;
-- []
