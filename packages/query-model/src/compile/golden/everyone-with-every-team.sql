-- duckdb
select "customers"."name" as "name", "budget"."team" as "t"
from "customers"
cross join "budget";
-- []

-- postgres
select "customers"."name" as "name", "budget"."team" as "t"
from "customers"
cross join "budget";
-- []

-- mariadb
select `customers`.`name` as `name`, `budget`.`team` as `t`
from `customers`
cross join `budget`;
-- []
