-- duckdb
select "orders"."id" as "id"
from "orders"
order by "orders"."total" asc nulls first, "orders"."id" asc
limit 3
offset 3;
-- []

-- postgres
select "orders"."id" as "id"
from "orders"
order by "orders"."total" asc nulls first, "orders"."id" asc
limit 3
offset 3;
-- []

-- mariadb
select `orders`.`id` as `id`
from `orders`
order by `orders`.`total` asc, `orders`.`id` asc
limit 3
offset 3;
-- []
