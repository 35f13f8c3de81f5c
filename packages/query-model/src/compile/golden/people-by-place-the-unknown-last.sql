-- duckdb
select "customers"."country" as "where", count(*) as "n"
from "customers"
group by "customers"."country"
order by count(*) desc, "customers"."country" asc nulls last;
-- []

-- postgres
select "customers"."country" as "where", count(*) as "n"
from "customers"
group by "customers"."country"
order by count(*) desc, "customers"."country" collate "C" asc nulls last;
-- []

-- mariadb
select `customers`.`country` as `where`, count(*) as `n`
from `customers`
group by `customers`.`country`
order by count(*) desc, (`customers`.`country` is null) asc, `customers`.`country` asc;
-- []
