-- duckdb
select "orders"."customer" as "who", sum("orders"."total") filter (where ("orders"."total" > cast($1 as decimal(12, 2)))) as "large", count(*) filter (where ("orders"."total" is null)) as "n"
from "orders"
group by "orders"."customer";
-- ["100.00"]

-- postgres
select "orders"."customer" as "who", sum("orders"."total") filter (where ("orders"."total" > cast($1 as numeric(12, 2)))) as "large", count(*) filter (where ("orders"."total" is null)) as "n"
from "orders"
group by "orders"."customer";
-- ["100.00"]

-- mariadb
select `orders`.`customer` as `who`, sum(case when (`orders`.`total` > cast(? as decimal(12, 2))) then `orders`.`total` end) as `large`, count(case when (`orders`.`total` is null) then 1 end) as `n`
from `orders`
group by `orders`.`customer`;
-- ["100.00"]
