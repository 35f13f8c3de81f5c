-- duckdb
select "customers"."id" as "id"
from "customers"
where (("customers"."name" = cast($1 as varchar)) or ("customers"."name" = cast($2 as varchar)));
-- ["ada","B"]

-- postgres
select "customers"."id" as "id"
from "customers"
where (("customers"."name" = cast($1 as text)) or ("customers"."name" = cast($2 as text)));
-- ["ada","B"]

-- mariadb
select `customers`.`id` as `id`
from `customers`
where ((`customers`.`name` = cast(? as char)) or (`customers`.`name` = cast(? as char)));
-- ["ada","B"]
