-- duckdb
select distinct "orders"."customer" as "who", first_value("orders"."total") over (partition by "orders"."customer" order by "orders"."id" asc rows between unbounded preceding and unbounded following) as "from", last_value("orders"."total") over (partition by "orders"."customer" order by "orders"."id" asc rows between unbounded preceding and unbounded following) as "to"
from "orders";
-- []

-- postgres
select distinct "orders"."customer" as "who", first_value("orders"."total") over (partition by "orders"."customer" order by "orders"."id" asc rows between unbounded preceding and unbounded following) as "from", last_value("orders"."total") over (partition by "orders"."customer" order by "orders"."id" asc rows between unbounded preceding and unbounded following) as "to"
from "orders";
-- []

-- mariadb
select distinct `orders`.`customer` as `who`, first_value(`orders`.`total`) over (partition by `orders`.`customer` order by `orders`.`id` asc rows between unbounded preceding and unbounded following) as `from`, last_value(`orders`.`total`) over (partition by `orders`.`customer` order by `orders`.`id` asc rows between unbounded preceding and unbounded following) as `to`
from `orders`;
-- []
