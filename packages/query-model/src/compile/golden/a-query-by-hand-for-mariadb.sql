-- duckdb
-- refused: This step is written for MariaDB, not for DuckDB. Run it there, or write it anew.

-- postgres
-- refused: This step is written for MariaDB, not for PostgreSQL. Run it there, or write it anew.

-- mariadb
with `h` (`c1`, `c2`) as (
with `paid` as (
select `orders`.`id` as `id`, `orders`.`customer` as `customer`, `orders`.`day` as `day`, `orders`.`total` as `total`
from `orders`
where (`orders`.`total` is not null)
)
select * from (
with per as (select customer, sum(total) as s from paid group by customer) select customer, s from per -- whole
) as `by_hand`
)
select `h_2`.`c1` as `customer`, `h_2`.`c2` as `sum`
from `h` as `h_2`
where (`h_2`.`c2` > cast(? as decimal(12, 2)));
-- ["100.00"]
