-- duckdb
select "union_all"."account" as "account", "union_all"."at" as "at", "union_all"."delta" as "delta", cast(sum("union_all"."delta") over (partition by "union_all"."account" order by "union_all"."at" asc, "union_all"."delta" asc rows between unbounded preceding and current row) as decimal(38, 0)) as "balance_value"
from (
select "transfers"."sender" as "account", "transfers"."id" as "at", (- "transfers"."amount") as "delta"
from "transfers"
union all
select "transfers_2"."receiver" as "account", "transfers_2"."id" as "at", "transfers_2"."amount" as "delta"
from "transfers" as "transfers_2"
) as "union_all";
-- []

-- postgres
select "union_all"."account" as "account", "union_all"."at" as "at", "union_all"."delta" as "delta", sum("union_all"."delta") over (partition by "union_all"."account" order by "union_all"."at" asc, "union_all"."delta" asc rows between unbounded preceding and current row) as "balance_value"
from (
select "transfers"."sender" as "account", "transfers"."id" as "at", (- "transfers"."amount") as "delta"
from "transfers"
union all
select "transfers_2"."receiver" as "account", "transfers_2"."id" as "at", "transfers_2"."amount" as "delta"
from "transfers" as "transfers_2"
) as "union_all";
-- []

-- mariadb
select `union_all`.`account` as `account`, `union_all`.`at` as `at`, `union_all`.`delta` as `delta`, sum(`union_all`.`delta`) over (partition by `union_all`.`account` order by `union_all`.`at` asc, `union_all`.`delta` asc rows between unbounded preceding and current row) as `balance_value`
from (
select `transfers`.`sender` as `account`, `transfers`.`id` as `at`, (- `transfers`.`amount`) as `delta`
from `transfers`
union all
select `transfers_2`.`receiver` as `account`, `transfers_2`.`id` as `at`, `transfers_2`.`amount` as `delta`
from `transfers` as `transfers_2`
) as `union_all`;
-- []
