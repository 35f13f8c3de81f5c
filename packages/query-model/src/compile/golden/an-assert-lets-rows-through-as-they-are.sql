-- duckdb
select "orders_2"."id" as "id"
from (
select "orders"."id" as "id"
from "orders"
) as "orders_2"
where ("orders_2"."id" > cast($1 as bigint));
-- [5]

-- postgres
select "orders_2"."id" as "id"
from (
select "orders"."id" as "id"
from "orders"
) as "orders_2"
where ("orders_2"."id" > cast($1 as bigint));
-- [5]

-- mariadb
select `orders_2`.`id` as `id`
from (
select `orders`.`id` as `id`
from `orders`
) as `orders_2`
where (`orders_2`.`id` > cast(? as signed));
-- [5]
