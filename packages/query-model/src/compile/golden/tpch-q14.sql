-- duckdb
select (cast((cast($1 as decimal(5, 2)) * sum(case when ("part"."p_type" like cast($2 as varchar)) then ("lineitem"."l_extendedprice" * (cast($3 as decimal(1, 0)) - "lineitem"."l_discount")) else cast($4 as decimal(1, 0)) end)) as double) / nullif(cast(sum(("lineitem"."l_extendedprice" * (cast($5 as decimal(1, 0)) - "lineitem"."l_discount"))) as double), 0)) as "promo_revenue"
from "lineitem"
inner join "part" on ("lineitem"."l_partkey" = "part"."p_partkey")
where (("lineitem"."l_shipdate" >= cast($6 as date)) and ("lineitem"."l_shipdate" < cast($7 as date)));
-- ["100.00","PROMO%","1","0","1","1995-09-01","1995-10-01"]

-- postgres
select (cast((cast($1 as numeric(5, 2)) * sum(case when ("part"."p_type" like cast($2 as text)) then ("lineitem"."l_extendedprice" * (cast($3 as numeric(1, 0)) - "lineitem"."l_discount")) else cast($4 as numeric(1, 0)) end)) as double precision) / nullif(cast(sum(("lineitem"."l_extendedprice" * (cast($5 as numeric(1, 0)) - "lineitem"."l_discount"))) as double precision), 0)) as "promo_revenue"
from "lineitem"
inner join "part" on ("lineitem"."l_partkey" = "part"."p_partkey")
where (("lineitem"."l_shipdate" >= cast($6 as date)) and ("lineitem"."l_shipdate" < cast($7 as date)));
-- ["100.00","PROMO%","1","0","1","1995-09-01","1995-10-01"]

-- mariadb
select (cast((cast(? as decimal(5, 2)) * sum(case when (`part`.`p_type` like cast(? as char)) then (`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`)) else cast(? as decimal(1, 0)) end)) as double) / nullif(cast(sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) as double), 0)) as `promo_revenue`
from `lineitem`
inner join `part` on (`lineitem`.`l_partkey` = `part`.`p_partkey`)
where ((`lineitem`.`l_shipdate` >= cast(? as date)) and (`lineitem`.`l_shipdate` < cast(? as date)));
-- ["100.00","PROMO%","1","0","1","1995-09-01","1995-10-01"]
