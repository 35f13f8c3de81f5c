-- duckdb
select "transfers"."id" as "x", "transfers_2"."id" as "y"
from "transfers"
full join "transfers" as "transfers_2" on (("transfers"."receiver" = "transfers_2"."sender") and ("transfers"."amount" > cast($1 as bigint)));
-- [10]

-- postgres
select "transfers"."id" as "x", "transfers_2"."id" as "y"
from "transfers"
full join "transfers" as "transfers_2" on (("transfers"."receiver" = "transfers_2"."sender") and ("transfers"."amount" > cast($1 as bigint)));
-- [10]

-- mariadb
select `joined`.`id` as `x`, `joined`.`id_right` as `y`
from (
select `transfers`.`id` as `id`, `transfers`.`sender` as `sender`, `transfers`.`receiver` as `receiver`, `transfers`.`amount` as `amount`, `transfers_2`.`id` as `id_right`, `transfers_2`.`sender` as `sender_right`, `transfers_2`.`receiver` as `receiver_right`, `transfers_2`.`amount` as `amount_right`
from `transfers`
left join `transfers` as `transfers_2` on ((`transfers`.`receiver` = `transfers_2`.`sender`) and (`transfers`.`amount` > cast(? as signed)))
union all
select cast(null as signed) as `id`, cast(null as signed) as `sender`, cast(null as signed) as `receiver`, cast(null as signed) as `amount`, `transfers_4`.`id` as `id_right`, `transfers_4`.`sender` as `sender_right`, `transfers_4`.`receiver` as `receiver_right`, `transfers_4`.`amount` as `amount_right`
from (
select `transfers_3`.`id` as `id`, `transfers_3`.`sender` as `sender`, `transfers_3`.`receiver` as `receiver`, `transfers_3`.`amount` as `amount`
from `transfers` as `transfers_3`
) as `transfers_4`
where not exists (
select 1 as `one`
from `transfers` as `transfers_5`
where ((`transfers_5`.`receiver` = `transfers_4`.`sender`) and (`transfers_5`.`amount` > cast(? as signed)))
)
) as `joined`;
-- [10,10]
