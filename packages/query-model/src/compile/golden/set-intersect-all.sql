-- duckdb
select "intersect_all"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
intersect all
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "intersect_all";
-- []

-- postgres
select "intersect_all"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
intersect all
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "intersect_all";
-- []

-- mariadb
select `intersect_all`.`n` as `n`
from (
select `transfers`.`sender` as `n`
from `transfers`
intersect all
select `transfers_2`.`receiver` as `n`
from `transfers` as `transfers_2`
) as `intersect_all`;
-- []
