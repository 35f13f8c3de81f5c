-- duckdb
select count(*) as "n"
from (
select distinct "orders"."total" as "t"
from "orders"
) as "d";
-- []

-- postgres
select count(*) as "n"
from (
select distinct "orders"."total" as "t"
from "orders"
) as "d";
-- []

-- mariadb
select count(*) as `n`
from (
select distinct `orders`.`total` as `t`
from `orders`
) as `d`;
-- []
