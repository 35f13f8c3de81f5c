-- duckdb
select (case when "customers"."name" = cast($1 as varchar) or "customers"."name" = 'it''s {0}' then 1 else "customers"."id" end) as "n"
from "customers";
-- ["Ada"]

-- postgres
-- refused: An expression is written in SQL of DuckDB, not of PostgreSQL. Run it there, or write it anew.

-- mariadb
-- refused: An expression is written in SQL of DuckDB, not of MariaDB. Run it there, or write it anew.
