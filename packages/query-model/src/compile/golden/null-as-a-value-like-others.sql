-- duckdb
select "customers"."id" as "id"
from "customers"
where ("customers"."country" is distinct from cast($1 as varchar));
-- ["UK"]

-- postgres
select "customers"."id" as "id"
from "customers"
where ("customers"."country" is distinct from cast($1 as text));
-- ["UK"]

-- mariadb
select `customers`.`id` as `id`
from `customers`
where (not (`customers`.`country` <=> cast(? as char)));
-- ["UK"]
