-- duckdb
-- refused: An expression is written in SQL of PostgreSQL, not of DuckDB. Run it there, or write it anew.

-- postgres
select (case when "customers"."name" = cast($1 as text) or "customers"."name" = 'it''s {0}' then 1 else "customers"."id" end) as "n"
from "customers";
-- ["Ada"]

-- mariadb
-- refused: An expression is written in SQL of PostgreSQL, not of MariaDB. Run it there, or write it anew.
