-- duckdb
select "supplier"."s_name" as "s_name", "supplier"."s_address" as "s_address"
from "supplier"
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
where (("supplier"."s_suppkey" in (
select "partsupp"."ps_suppkey" as "ps_suppkey"
from "partsupp"
where (("partsupp"."ps_partkey" in (
select "part"."p_partkey" as "p_partkey"
from "part"
where ("part"."p_name" like cast($1 as varchar))
)) and ("partsupp"."ps_availqty" > (
select (cast($2 as decimal(2, 1)) * sum("lineitem"."l_quantity")) as "half"
from "lineitem"
where (("lineitem"."l_partkey" = "partsupp"."ps_partkey") and ("lineitem"."l_suppkey" = "partsupp"."ps_suppkey") and ("lineitem"."l_shipdate" >= cast($3 as date)) and ("lineitem"."l_shipdate" < cast($4 as date)))
)))
)) and ("nation"."n_name" = cast($5 as varchar)))
order by "supplier"."s_name" asc;
-- ["forest%","0.5","1994-01-01","1995-01-01","CANADA"]

-- postgres
select "supplier"."s_name" as "s_name", "supplier"."s_address" as "s_address"
from "supplier"
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
where (("supplier"."s_suppkey" in (
select "partsupp"."ps_suppkey" as "ps_suppkey"
from "partsupp"
where (("partsupp"."ps_partkey" in (
select "part"."p_partkey" as "p_partkey"
from "part"
where ("part"."p_name" like cast($1 as text))
)) and ("partsupp"."ps_availqty" > (
select (cast($2 as numeric(2, 1)) * sum("lineitem"."l_quantity")) as "half"
from "lineitem"
where (("lineitem"."l_partkey" = "partsupp"."ps_partkey") and ("lineitem"."l_suppkey" = "partsupp"."ps_suppkey") and ("lineitem"."l_shipdate" >= cast($3 as date)) and ("lineitem"."l_shipdate" < cast($4 as date)))
)))
)) and ("nation"."n_name" = cast($5 as text)))
order by "supplier"."s_name" collate "C" asc;
-- ["forest%","0.5","1994-01-01","1995-01-01","CANADA"]

-- mariadb
select `supplier`.`s_name` as `s_name`, `supplier`.`s_address` as `s_address`
from `supplier`
inner join `nation` on (`supplier`.`s_nationkey` = `nation`.`n_nationkey`)
where ((`supplier`.`s_suppkey` in (
select `partsupp`.`ps_suppkey` as `ps_suppkey`
from `partsupp`
where ((`partsupp`.`ps_partkey` in (
select `part`.`p_partkey` as `p_partkey`
from `part`
where (`part`.`p_name` like cast(? as char))
)) and (`partsupp`.`ps_availqty` > (
select (cast(? as decimal(2, 1)) * sum(`lineitem`.`l_quantity`)) as `half`
from `lineitem`
where ((`lineitem`.`l_partkey` = `partsupp`.`ps_partkey`) and (`lineitem`.`l_suppkey` = `partsupp`.`ps_suppkey`) and (`lineitem`.`l_shipdate` >= cast(? as date)) and (`lineitem`.`l_shipdate` < cast(? as date)))
)))
)) and (`nation`.`n_name` = cast(? as char)))
order by `supplier`.`s_name` asc;
-- ["forest%","0.5","1994-01-01","1995-01-01","CANADA"]
