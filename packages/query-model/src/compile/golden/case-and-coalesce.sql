-- duckdb
select "orders"."id" as "id", case when ("orders"."total" is null) then cast($1 as varchar) when ("orders"."total" > cast($2 as decimal(12, 2))) then cast($3 as varchar) else cast($4 as varchar) end as "size", coalesce("orders"."total", cast($5 as decimal(12, 2))) as "t"
from "orders";
-- ["none","100.00","large","small","-1.00"]

-- postgres
select "orders"."id" as "id", case when ("orders"."total" is null) then cast($1 as text) when ("orders"."total" > cast($2 as numeric(12, 2))) then cast($3 as text) else cast($4 as text) end as "size", coalesce("orders"."total", cast($5 as numeric(12, 2))) as "t"
from "orders";
-- ["none","100.00","large","small","-1.00"]

-- mariadb
select `orders`.`id` as `id`, case when (`orders`.`total` is null) then cast(? as char) when (`orders`.`total` > cast(? as decimal(12, 2))) then cast(? as char) else cast(? as char) end as `size`, coalesce(`orders`.`total`, cast(? as decimal(12, 2))) as `t`
from `orders`;
-- ["none","100.00","large","small","-1.00"]
