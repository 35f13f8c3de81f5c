-- duckdb
select "orders"."id" as "id", (cast("orders"."total" as double) / nullif(cast("all"."sum" as double), 0)) as "share"
from "orders"
cross join (
select sum("orders_2"."total") as "sum"
from "orders" as "orders_2"
) as "all";
-- []

-- postgres
select "orders"."id" as "id", (cast("orders"."total" as double precision) / nullif(cast("all"."sum" as double precision), 0)) as "share"
from "orders"
cross join (
select sum("orders_2"."total") as "sum"
from "orders" as "orders_2"
) as "all";
-- []

-- mariadb
select `orders`.`id` as `id`, (cast(`orders`.`total` as double) / nullif(cast(`all`.`sum` as double), 0)) as `share`
from `orders`
cross join (
select sum(`orders_2`.`total`) as `sum`
from `orders` as `orders_2`
) as `all`;
-- []
