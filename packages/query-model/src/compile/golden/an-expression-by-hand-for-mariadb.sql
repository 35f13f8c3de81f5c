-- duckdb
-- refused: An expression is written in SQL of MariaDB, not of DuckDB. Run it there, or write it anew.

-- postgres
-- refused: An expression is written in SQL of MariaDB, not of PostgreSQL. Run it there, or write it anew.

-- mariadb
select (case when `customers`.`name` = cast(? as char) or `customers`.`name` = 'it''s {0}' then 1 else `customers`.`id` end) as `n`
from `customers`;
-- ["Ada"]
