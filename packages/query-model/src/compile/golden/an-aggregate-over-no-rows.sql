-- duckdb
select count(*) as "n", sum("orders"."total") as "s", avg("orders"."total") as "m"
from "orders"
where ("orders"."id" < cast($1 as bigint));
-- [0]

-- postgres
select count(*) as "n", sum("orders"."total") as "s", cast(avg("orders"."total") as double precision) as "m"
from "orders"
where ("orders"."id" < cast($1 as bigint));
-- [0]

-- mariadb
select count(*) as `n`, sum(`orders`.`total`) as `s`, cast(avg(`orders`.`total` * 1e0) as double) as `m`
from `orders`
where (`orders`.`id` < cast(? as signed));
-- [0]
