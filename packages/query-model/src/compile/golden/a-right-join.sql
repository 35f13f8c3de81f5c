-- duckdb
select "orders"."id" as "o", "customers"."id" as "c"
from "orders"
right join "customers" on ("orders"."customer" = "customers"."id");
-- []

-- postgres
select "orders"."id" as "o", "customers"."id" as "c"
from "orders"
right join "customers" on ("orders"."customer" = "customers"."id");
-- []

-- mariadb
select `orders`.`id` as `o`, `customers`.`id` as `c`
from `orders`
right join `customers` on (`orders`.`customer` = `customers`.`id`);
-- []
