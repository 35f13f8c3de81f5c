-- duckdb
select "customers"."id" as "c", "l"."id" as "o"
from "customers"
left join lateral (
select "orders"."id" as "id"
from "orders"
where ("orders"."customer" = "customers"."id")
order by "orders"."day" desc, "orders"."id" desc
limit 2
) as "l" on true;
-- []

-- postgres
select "customers"."id" as "c", "l"."id" as "o"
from "customers"
left join lateral (
select "orders"."id" as "id"
from "orders"
where ("orders"."customer" = "customers"."id")
order by "orders"."day" desc, "orders"."id" desc
limit 2
) as "l" on true;
-- []

-- mariadb
-- refused: MariaDB has no join that is run for each row. Use a window function or a subquery, or run this step on another engine.
