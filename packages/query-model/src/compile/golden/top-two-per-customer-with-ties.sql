-- duckdb
select "f"."id" as "id"
from (
select "orders"."id" as "id", rank() over (partition by "orders"."customer" order by "orders"."total" desc nulls last) as "place"
from "orders"
where ("orders"."total" is not null)
) as "f"
where ("f"."place" <= $1);
-- [{"parameter":"most"}]

-- postgres
select "f"."id" as "id"
from (
select "orders"."id" as "id", rank() over (partition by "orders"."customer" order by "orders"."total" desc nulls last) as "place"
from "orders"
where ("orders"."total" is not null)
) as "f"
where ("f"."place" <= $1);
-- [{"parameter":"most"}]

-- mariadb
select `f`.`id` as `id`
from (
select `orders`.`id` as `id`, rank() over (partition by `orders`.`customer` order by `orders`.`total` desc) as `place`
from `orders`
where (`orders`.`total` is not null)
) as `f`
where (`f`.`place` <= ?);
-- [{"parameter":"most"}]
