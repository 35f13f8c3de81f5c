-- duckdb
select extract(year from "orders"."o_orderdate") as "o_year", (cast(sum(case when ("nation_2"."n_name" = cast($1 as varchar)) then ("lineitem"."l_extendedprice" * (cast($2 as decimal(1, 0)) - "lineitem"."l_discount")) else cast($3 as decimal(1, 0)) end) as double) / nullif(cast(sum(("lineitem"."l_extendedprice" * (cast($4 as decimal(1, 0)) - "lineitem"."l_discount"))) as double), 0)) as "mkt_share"
from "part"
inner join "lineitem" on ("part"."p_partkey" = "lineitem"."l_partkey")
inner join "supplier" on ("lineitem"."l_suppkey" = "supplier"."s_suppkey")
inner join "orders" on ("lineitem"."l_orderkey" = "orders"."o_orderkey")
inner join "customer" on ("orders"."o_custkey" = "customer"."c_custkey")
inner join "nation" on ("customer"."c_nationkey" = "nation"."n_nationkey")
inner join "region" on ("nation"."n_regionkey" = "region"."r_regionkey")
inner join "nation" as "nation_2" on ("supplier"."s_nationkey" = "nation_2"."n_nationkey")
where (("region"."r_name" = cast($5 as varchar)) and ("orders"."o_orderdate" between cast($6 as date) and cast($7 as date)) and ("part"."p_type" = cast($8 as varchar)))
group by extract(year from "orders"."o_orderdate")
order by extract(year from "orders"."o_orderdate") asc;
-- ["BRAZIL","1","0","1","AMERICA","1995-01-01","1996-12-31","ECONOMY ANODIZED STEEL"]

-- postgres
select cast(extract(year from "orders"."o_orderdate") as bigint) as "o_year", (cast(sum(case when ("nation_2"."n_name" = cast($1 as text)) then ("lineitem"."l_extendedprice" * (cast($2 as numeric(1, 0)) - "lineitem"."l_discount")) else cast($3 as numeric(1, 0)) end) as double precision) / nullif(cast(sum(("lineitem"."l_extendedprice" * (cast($4 as numeric(1, 0)) - "lineitem"."l_discount"))) as double precision), 0)) as "mkt_share"
from "part"
inner join "lineitem" on ("part"."p_partkey" = "lineitem"."l_partkey")
inner join "supplier" on ("lineitem"."l_suppkey" = "supplier"."s_suppkey")
inner join "orders" on ("lineitem"."l_orderkey" = "orders"."o_orderkey")
inner join "customer" on ("orders"."o_custkey" = "customer"."c_custkey")
inner join "nation" on ("customer"."c_nationkey" = "nation"."n_nationkey")
inner join "region" on ("nation"."n_regionkey" = "region"."r_regionkey")
inner join "nation" as "nation_2" on ("supplier"."s_nationkey" = "nation_2"."n_nationkey")
where (("region"."r_name" = cast($5 as text)) and ("orders"."o_orderdate" between cast($6 as date) and cast($7 as date)) and ("part"."p_type" = cast($8 as text)))
group by cast(extract(year from "orders"."o_orderdate") as bigint)
order by cast(extract(year from "orders"."o_orderdate") as bigint) asc;
-- ["BRAZIL","1","0","1","AMERICA","1995-01-01","1996-12-31","ECONOMY ANODIZED STEEL"]

-- mariadb
select year(`orders`.`o_orderdate`) as `o_year`, (cast(sum(case when (`nation_2`.`n_name` = cast(? as char)) then (`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`)) else cast(? as decimal(1, 0)) end) as double) / nullif(cast(sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) as double), 0)) as `mkt_share`
from `part`
inner join `lineitem` on (`part`.`p_partkey` = `lineitem`.`l_partkey`)
inner join `supplier` on (`lineitem`.`l_suppkey` = `supplier`.`s_suppkey`)
inner join `orders` on (`lineitem`.`l_orderkey` = `orders`.`o_orderkey`)
inner join `customer` on (`orders`.`o_custkey` = `customer`.`c_custkey`)
inner join `nation` on (`customer`.`c_nationkey` = `nation`.`n_nationkey`)
inner join `region` on (`nation`.`n_regionkey` = `region`.`r_regionkey`)
inner join `nation` as `nation_2` on (`supplier`.`s_nationkey` = `nation_2`.`n_nationkey`)
where ((`region`.`r_name` = cast(? as char)) and (`orders`.`o_orderdate` between cast(? as date) and cast(? as date)) and (`part`.`p_type` = cast(? as char)))
group by year(`orders`.`o_orderdate`)
order by year(`orders`.`o_orderdate`) asc;
-- ["BRAZIL","1","0","1","AMERICA","1995-01-01","1996-12-31","ECONOMY ANODIZED STEEL"]
