-- duckdb
select "orders"."id" as "id", sum(coalesce("orders"."total", cast($1 as decimal(12, 2)))) over (partition by "orders"."customer" order by "orders"."day" asc, "orders"."id" asc rows between unbounded preceding and current row) as "b"
from "orders";
-- ["0.00"]

-- postgres
select "orders"."id" as "id", sum(coalesce("orders"."total", cast($1 as numeric(12, 2)))) over (partition by "orders"."customer" order by "orders"."day" asc, "orders"."id" asc rows between unbounded preceding and current row) as "b"
from "orders";
-- ["0.00"]

-- mariadb
select `orders`.`id` as `id`, sum(coalesce(`orders`.`total`, cast(? as decimal(12, 2)))) over (partition by `orders`.`customer` order by `orders`.`day` asc, `orders`.`id` asc rows between unbounded preceding and current row) as `b`
from `orders`;
-- ["0.00"]
