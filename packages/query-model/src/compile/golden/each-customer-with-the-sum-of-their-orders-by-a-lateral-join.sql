-- duckdb
select "customers"."name" as "name", "all"."sum" as "total"
from "customers"
cross join lateral (
select sum("orders"."total") as "sum"
from "orders"
where ("orders"."customer" = "customers"."id")
) as "all";
-- []

-- postgres
select "customers"."name" as "name", "all"."sum" as "total"
from "customers"
cross join lateral (
select sum("orders"."total") as "sum"
from "orders"
where ("orders"."customer" = "customers"."id")
) as "all";
-- []

-- mariadb
-- refused: MariaDB has no join that is run for each row. Use a window function or a subquery, or run this step on another engine.
