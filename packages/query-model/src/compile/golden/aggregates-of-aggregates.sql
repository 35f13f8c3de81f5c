-- duckdb
select "a"."n" as "n2", count(*) as "people"
from (
select count(*) as "n"
from "orders"
group by "orders"."customer"
) as "a"
group by "a"."n";
-- []

-- postgres
select "a"."n" as "n2", count(*) as "people"
from (
select count(*) as "n"
from "orders"
group by "orders"."customer"
) as "a"
group by "a"."n";
-- []

-- mariadb
select `a`.`n` as `n2`, count(*) as `people`
from (
select count(*) as `n`
from `orders`
group by `orders`.`customer`
) as `a`
group by `a`.`n`;
-- []
