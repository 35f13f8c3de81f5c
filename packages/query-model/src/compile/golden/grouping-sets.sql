-- duckdb
select "orders"."customer" as "who", cast(date_trunc('month', "orders"."day") as date) as "month", count(*) as "n"
from "orders"
group by grouping sets (("orders"."customer"), (cast(date_trunc('month', "orders"."day") as date)), ());
-- []

-- postgres
select "orders"."customer" as "who", cast(date_trunc('month', "orders"."day") as date) as "month", count(*) as "n"
from "orders"
group by grouping sets (("orders"."customer"), (cast(date_trunc('month', "orders"."day") as date)), ());
-- []

-- mariadb
-- refused: MariaDB has no grouping sets. Aggregate each set in a step of its own, and unite them.
