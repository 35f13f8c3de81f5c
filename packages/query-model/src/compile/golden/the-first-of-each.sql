-- duckdb
select "orders_2"."id" as "id"
from (
select "orders"."id" as "id", row_number() over (partition by "orders"."customer" order by "orders"."day" asc) as "place"
from "orders"
) as "orders_2"
where ("orders_2"."place" <= 1);
-- []

-- postgres
select "orders_2"."id" as "id"
from (
select "orders"."id" as "id", row_number() over (partition by "orders"."customer" order by "orders"."day" asc) as "place"
from "orders"
) as "orders_2"
where ("orders_2"."place" <= 1);
-- []

-- mariadb
select `orders_2`.`id` as `id`
from (
select `orders`.`id` as `id`, row_number() over (partition by `orders`.`customer` order by `orders`.`day` asc) as `place`
from `orders`
) as `orders_2`
where (`orders_2`.`place` <= 1);
-- []
