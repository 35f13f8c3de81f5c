-- duckdb
select "orders"."id" as "id"
from "orders"
order by "orders"."total" desc nulls last, "orders"."id" asc
limit 2;
-- []

-- postgres
select "orders"."id" as "id"
from "orders"
order by "orders"."total" desc nulls last, "orders"."id" asc
limit 2;
-- []

-- mariadb
select `orders`.`id` as `id`
from `orders`
order by `orders`.`total` desc, `orders`.`id` asc
limit 2;
-- []
