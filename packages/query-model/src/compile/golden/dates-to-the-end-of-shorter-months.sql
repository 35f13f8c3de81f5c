-- duckdb
select "orders"."id" as "id", cast("orders"."day" + to_months(cast(cast($1 as bigint) as integer)) as date) as "m", cast("orders"."day" + to_days(cast(cast($2 as bigint) as integer)) as date) as "d", datediff('day', cast($3 as date), "orders"."day") as "n", extract(isodow from "orders"."day") as "w", extract(quarter from "orders"."day") as "q"
from "orders"
where ("orders"."id" in (cast($4 as bigint), cast($5 as bigint)));
-- [1,-31,"2026-01-01",3,8]

-- postgres
select "orders"."id" as "id", cast("orders"."day" + make_interval(months => cast(cast($1 as bigint) as integer)) as date) as "m", cast("orders"."day" + make_interval(days => cast(cast($2 as bigint) as integer)) as date) as "d", cast(cast("orders"."day" as date) - cast(cast($3 as date) as date) as bigint) as "n", cast(extract(isodow from "orders"."day") as bigint) as "w", cast(extract(quarter from "orders"."day") as bigint) as "q"
from "orders"
where ("orders"."id" in (cast($4 as bigint), cast($5 as bigint)));
-- [1,-31,"2026-01-01",3,8]

-- mariadb
select `orders`.`id` as `id`, date_add(`orders`.`day`, interval cast(? as signed) month) as `m`, date_add(`orders`.`day`, interval cast(? as signed) day) as `d`, datediff(`orders`.`day`, cast(? as date)) as `n`, (weekday(`orders`.`day`) + 1) as `w`, quarter(`orders`.`day`) as `q`
from `orders`
where (`orders`.`id` in (cast(? as signed), cast(? as signed)));
-- [1,-31,"2026-01-01",3,8]
