-- duckdb
select "except"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
except
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "except";
-- []

-- postgres
select "except"."n" as "n"
from (
select "transfers"."sender" as "n"
from "transfers"
except
select "transfers_2"."receiver" as "n"
from "transfers" as "transfers_2"
) as "except";
-- []

-- mariadb
select `except`.`n` as `n`
from (
select `transfers`.`sender` as `n`
from `transfers`
except
select `transfers_2`.`receiver` as `n`
from `transfers` as `transfers_2`
) as `except`;
-- []
