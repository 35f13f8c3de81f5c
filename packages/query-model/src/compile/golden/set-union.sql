-- duckdb
select "union"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
union
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "union";
-- []

-- postgres
select "union"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
union
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "union";
-- []

-- mariadb
select `union`.`n` as `n`
from (
select `transfers`.`sender` as `n`
from `transfers`
union
select `transfers_2`.`receiver` as `n`
from `transfers` as `transfers_2`
) as `union`;
-- []
