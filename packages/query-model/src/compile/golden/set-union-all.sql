-- duckdb
select "union_all"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
union all
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "union_all";
-- []

-- postgres
select "union_all"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
union all
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "union_all";
-- []

-- mariadb
select `union_all`.`n` as `n`
from (
select `transfers`.`sender` as `n`
from `transfers`
union all
select `transfers_2`.`receiver` as `n`
from `transfers` as `transfers_2`
) as `union_all`;
-- []
