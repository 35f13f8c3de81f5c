-- duckdb
select cast(date_trunc('month', "orders"."day") as date) as "month", count("orders"."total") as "n", sum("orders"."total") as "s", (cast(sum("orders"."total") as double) / nullif(cast(count(*) as double), 0)) as "ratio"
from "orders"
group by cast(date_trunc('month', "orders"."day") as date)
having (count("orders"."total") > cast($1 as bigint));
-- [1]

-- postgres
select cast(date_trunc('month', "orders"."day") as date) as "month", count("orders"."total") as "n", sum("orders"."total") as "s", (cast(sum("orders"."total") as double precision) / nullif(cast(count(*) as double precision), 0)) as "ratio"
from "orders"
group by cast(date_trunc('month', "orders"."day") as date)
having (count("orders"."total") > cast($1 as bigint));
-- [1]

-- mariadb
select date_sub(date(`orders`.`day`), interval (dayofmonth(`orders`.`day`) - 1) day) as `month`, count(`orders`.`total`) as `n`, sum(`orders`.`total`) as `s`, (cast(sum(`orders`.`total`) as double) / nullif(cast(count(*) as double), 0)) as `ratio`
from `orders`
group by date_sub(date(`orders`.`day`), interval (dayofmonth(`orders`.`day`) - 1) day)
having (count(`orders`.`total`) > cast(? as signed));
-- [1]
