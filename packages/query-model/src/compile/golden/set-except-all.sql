-- duckdb
select "except_all"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
except all
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "except_all";
-- []

-- postgres
select "except_all"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
except all
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "except_all";
-- []

-- mariadb
select `except_all`.`n` as `n`
from (
select `transfers`.`sender` as `n`
from `transfers`
except all
select `transfers_2`.`receiver` as `n`
from `transfers` as `transfers_2`
) as `except_all`;
-- []
