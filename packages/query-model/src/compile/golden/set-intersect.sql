-- duckdb
select "intersect"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
intersect
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "intersect";
-- []

-- postgres
select "intersect"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
intersect
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "intersect";
-- []

-- mariadb
select `intersect`.`n` as `n`
from (
select `transfers`.`sender` as `n`
from `transfers`
intersect
select `transfers_2`.`receiver` as `n`
from `transfers` as `transfers_2`
) as `intersect`;
-- []
