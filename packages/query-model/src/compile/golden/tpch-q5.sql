-- duckdb
select "nation"."n_name" as "n_name", sum(("lineitem"."l_extendedprice" * (cast($1 as decimal(1, 0)) - "lineitem"."l_discount"))) as "revenue"
from "customer"
inner join "orders" on ("customer"."c_custkey" = "orders"."o_custkey")
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
inner join "supplier" on (("lineitem"."l_suppkey" = "supplier"."s_suppkey") and ("customer"."c_nationkey" = "supplier"."s_nationkey"))
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
inner join "region" on ("nation"."n_regionkey" = "region"."r_regionkey")
where (("region"."r_name" = cast($2 as varchar)) and ("orders"."o_orderdate" >= cast($3 as date)) and ("orders"."o_orderdate" < cast($4 as date)))
group by "nation"."n_name"
order by sum(("lineitem"."l_extendedprice" * (cast($5 as decimal(1, 0)) - "lineitem"."l_discount"))) desc nulls last;
-- ["1","ASIA","1994-01-01","1995-01-01","1"]

-- postgres
select "nation"."n_name" as "n_name", sum(("lineitem"."l_extendedprice" * (cast($1 as numeric(1, 0)) - "lineitem"."l_discount"))) as "revenue"
from "customer"
inner join "orders" on ("customer"."c_custkey" = "orders"."o_custkey")
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
inner join "supplier" on (("lineitem"."l_suppkey" = "supplier"."s_suppkey") and ("customer"."c_nationkey" = "supplier"."s_nationkey"))
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
inner join "region" on ("nation"."n_regionkey" = "region"."r_regionkey")
where (("region"."r_name" = cast($2 as text)) and ("orders"."o_orderdate" >= cast($3 as date)) and ("orders"."o_orderdate" < cast($4 as date)))
group by "nation"."n_name"
order by sum(("lineitem"."l_extendedprice" * (cast($5 as numeric(1, 0)) - "lineitem"."l_discount"))) desc nulls last;
-- ["1","ASIA","1994-01-01","1995-01-01","1"]

-- mariadb
select `nation`.`n_name` as `n_name`, sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) as `revenue`
from `customer`
inner join `orders` on (`customer`.`c_custkey` = `orders`.`o_custkey`)
inner join `lineitem` on (`orders`.`o_orderkey` = `lineitem`.`l_orderkey`)
inner join `supplier` on ((`lineitem`.`l_suppkey` = `supplier`.`s_suppkey`) and (`customer`.`c_nationkey` = `supplier`.`s_nationkey`))
inner join `nation` on (`supplier`.`s_nationkey` = `nation`.`n_nationkey`)
inner join `region` on (`nation`.`n_regionkey` = `region`.`r_regionkey`)
where ((`region`.`r_name` = cast(? as char)) and (`orders`.`o_orderdate` >= cast(? as date)) and (`orders`.`o_orderdate` < cast(? as date)))
group by `nation`.`n_name`
order by sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) desc;
-- ["1","ASIA","1994-01-01","1995-01-01","1"]
