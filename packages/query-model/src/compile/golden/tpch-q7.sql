-- duckdb
select "nation"."n_name" as "supp_nation", "nation_2"."n_name" as "cust_nation", extract(year from "lineitem"."l_shipdate") as "l_year", sum(("lineitem"."l_extendedprice" * (cast($1 as decimal(1, 0)) - "lineitem"."l_discount"))) as "revenue"
from "supplier"
inner join "lineitem" on ("supplier"."s_suppkey" = "lineitem"."l_suppkey")
inner join "orders" on ("lineitem"."l_orderkey" = "orders"."o_orderkey")
inner join "customer" on ("orders"."o_custkey" = "customer"."c_custkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
inner join "nation" as "nation_2" on ("customer"."c_nationkey" = "nation_2"."n_nationkey")
where (((("nation"."n_name" = cast($2 as varchar)) and ("nation_2"."n_name" = cast($3 as varchar))) or (("nation"."n_name" = cast($4 as varchar)) and ("nation_2"."n_name" = cast($5 as varchar)))) and ("lineitem"."l_shipdate" between cast($6 as date) and cast($7 as date)))
group by "nation"."n_name", "nation_2"."n_name", extract(year from "lineitem"."l_shipdate")
order by "nation"."n_name" asc, "nation_2"."n_name" asc, extract(year from "lineitem"."l_shipdate") asc;
-- ["1","FRANCE","GERMANY","GERMANY","FRANCE","1995-01-01","1996-12-31"]

-- postgres
select "nation"."n_name" as "supp_nation", "nation_2"."n_name" as "cust_nation", cast(extract(year from "lineitem"."l_shipdate") as bigint) as "l_year", sum(("lineitem"."l_extendedprice" * (cast($1 as numeric(1, 0)) - "lineitem"."l_discount"))) as "revenue"
from "supplier"
inner join "lineitem" on ("supplier"."s_suppkey" = "lineitem"."l_suppkey")
inner join "orders" on ("lineitem"."l_orderkey" = "orders"."o_orderkey")
inner join "customer" on ("orders"."o_custkey" = "customer"."c_custkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
inner join "nation" as "nation_2" on ("customer"."c_nationkey" = "nation_2"."n_nationkey")
where (((("nation"."n_name" = cast($2 as text)) and ("nation_2"."n_name" = cast($3 as text))) or (("nation"."n_name" = cast($4 as text)) and ("nation_2"."n_name" = cast($5 as text)))) and ("lineitem"."l_shipdate" between cast($6 as date) and cast($7 as date)))
group by "nation"."n_name", "nation_2"."n_name", cast(extract(year from "lineitem"."l_shipdate") as bigint)
order by "nation"."n_name" collate "C" asc, "nation_2"."n_name" collate "C" asc, cast(extract(year from "lineitem"."l_shipdate") as bigint) asc;
-- ["1","FRANCE","GERMANY","GERMANY","FRANCE","1995-01-01","1996-12-31"]

-- mariadb
select `nation`.`n_name` as `supp_nation`, `nation_2`.`n_name` as `cust_nation`, year(`lineitem`.`l_shipdate`) as `l_year`, sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) as `revenue`
from `supplier`
inner join `lineitem` on (`supplier`.`s_suppkey` = `lineitem`.`l_suppkey`)
inner join `orders` on (`lineitem`.`l_orderkey` = `orders`.`o_orderkey`)
inner join `customer` on (`orders`.`o_custkey` = `customer`.`c_custkey`)
inner join `nation` on (`supplier`.`s_nationkey` = `nation`.`n_nationkey`)
inner join `nation` as `nation_2` on (`customer`.`c_nationkey` = `nation_2`.`n_nationkey`)
where ((((`nation`.`n_name` = cast(? as char)) and (`nation_2`.`n_name` = cast(? as char))) or ((`nation`.`n_name` = cast(? as char)) and (`nation_2`.`n_name` = cast(? as char)))) and (`lineitem`.`l_shipdate` between cast(? as date) and cast(? as date)))
group by `nation`.`n_name`, `nation_2`.`n_name`, year(`lineitem`.`l_shipdate`)
order by `nation`.`n_name` asc, `nation_2`.`n_name` asc, year(`lineitem`.`l_shipdate`) asc;
-- ["1","FRANCE","GERMANY","GERMANY","FRANCE","1995-01-01","1996-12-31"]
