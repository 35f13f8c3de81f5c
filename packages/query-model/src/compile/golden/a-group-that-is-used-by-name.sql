-- duckdb
select "orders"."id" as "id"
from "orders"
where ("orders"."total" > cast($1 as decimal(12, 2)));
-- ["100.00"]

-- postgres
select "orders"."id" as "id"
from "orders"
where ("orders"."total" > cast($1 as numeric(12, 2)));
-- ["100.00"]

-- mariadb
select `orders`.`id` as `id`
from `orders`
where (`orders`.`total` > cast(? as decimal(12, 2)));
-- ["100.00"]
