-- duckdb
select "transfers"."id" as "x", "f"."id" as "y"
from "transfers"
full join (
select "transfers_2"."id" as "id", "transfers_2"."amount" as "amount"
from "transfers" as "transfers_2"
where ("transfers_2"."amount" < cast($1 as bigint))
) as "f" on ("transfers"."amount" < "f"."amount");
-- [30]

-- postgres
select "joined"."id" as "x", "joined"."id_right" as "y"
from (
select "transfers"."id" as "id", "transfers"."sender" as "sender", "transfers"."receiver" as "receiver", "transfers"."amount" as "amount", "f"."id" as "id_right", "f"."sender" as "sender_right", "f"."receiver" as "receiver_right", "f"."amount" as "amount_right"
from "transfers"
left join (
select "transfers_2"."id" as "id", "transfers_2"."sender" as "sender", "transfers_2"."receiver" as "receiver", "transfers_2"."amount" as "amount"
from "transfers" as "transfers_2"
where ("transfers_2"."amount" < cast($1 as bigint))
) as "f" on ("transfers"."amount" < "f"."amount")
union all
select cast(null as bigint) as "id", cast(null as bigint) as "sender", cast(null as bigint) as "receiver", cast(null as bigint) as "amount", "f_2"."id" as "id_right", "f_2"."sender" as "sender_right", "f_2"."receiver" as "receiver_right", "f_2"."amount" as "amount_right"
from (
select "transfers_3"."id" as "id", "transfers_3"."sender" as "sender", "transfers_3"."receiver" as "receiver", "transfers_3"."amount" as "amount"
from "transfers" as "transfers_3"
where ("transfers_3"."amount" < cast($2 as bigint))
) as "f_2"
where not exists (
select 1 as "one"
from "transfers" as "transfers_4"
where ("transfers_4"."amount" < "f_2"."amount")
)
) as "joined";
-- [30,30]

-- mariadb
select `joined`.`id` as `x`, `joined`.`id_right` as `y`
from (
select `transfers`.`id` as `id`, `transfers`.`sender` as `sender`, `transfers`.`receiver` as `receiver`, `transfers`.`amount` as `amount`, `f`.`id` as `id_right`, `f`.`sender` as `sender_right`, `f`.`receiver` as `receiver_right`, `f`.`amount` as `amount_right`
from `transfers`
left join (
select `transfers_2`.`id` as `id`, `transfers_2`.`sender` as `sender`, `transfers_2`.`receiver` as `receiver`, `transfers_2`.`amount` as `amount`
from `transfers` as `transfers_2`
where (`transfers_2`.`amount` < cast(? as signed))
) as `f` on (`transfers`.`amount` < `f`.`amount`)
union all
select cast(null as signed) as `id`, cast(null as signed) as `sender`, cast(null as signed) as `receiver`, cast(null as signed) as `amount`, `f_2`.`id` as `id_right`, `f_2`.`sender` as `sender_right`, `f_2`.`receiver` as `receiver_right`, `f_2`.`amount` as `amount_right`
from (
select `transfers_3`.`id` as `id`, `transfers_3`.`sender` as `sender`, `transfers_3`.`receiver` as `receiver`, `transfers_3`.`amount` as `amount`
from `transfers` as `transfers_3`
where (`transfers_3`.`amount` < cast(? as signed))
) as `f_2`
where not exists (
select 1 as `one`
from `transfers` as `transfers_4`
where (`transfers_4`.`amount` < `f_2`.`amount`)
)
) as `joined`;
-- [30,30]
