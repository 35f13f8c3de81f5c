-- duckdb
select "nation"."n_name" as "nation", extract(year from "orders"."o_orderdate") as "o_year", sum((("lineitem"."l_extendedprice" * (cast($1 as decimal(1, 0)) - "lineitem"."l_discount")) - ("partsupp"."ps_supplycost" * "lineitem"."l_quantity"))) as "sum_profit"
from "part"
inner join "lineitem" on ("part"."p_partkey" = "lineitem"."l_partkey")
inner join "supplier" on ("lineitem"."l_suppkey" = "supplier"."s_suppkey")
inner join "partsupp" on (("lineitem"."l_suppkey" = "partsupp"."ps_suppkey") and ("lineitem"."l_partkey" = "partsupp"."ps_partkey"))
inner join "orders" on ("lineitem"."l_orderkey" = "orders"."o_orderkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
where ("part"."p_name" like cast($2 as varchar))
group by "nation"."n_name", extract(year from "orders"."o_orderdate")
order by "nation"."n_name" asc, extract(year from "orders"."o_orderdate") desc;
-- ["1","%green%"]

-- postgres
select "nation"."n_name" as "nation", cast(extract(year from "orders"."o_orderdate") as bigint) as "o_year", sum((("lineitem"."l_extendedprice" * (cast($1 as numeric(1, 0)) - "lineitem"."l_discount")) - ("partsupp"."ps_supplycost" * "lineitem"."l_quantity"))) as "sum_profit"
from "part"
inner join "lineitem" on ("part"."p_partkey" = "lineitem"."l_partkey")
inner join "supplier" on ("lineitem"."l_suppkey" = "supplier"."s_suppkey")
inner join "partsupp" on (("lineitem"."l_suppkey" = "partsupp"."ps_suppkey") and ("lineitem"."l_partkey" = "partsupp"."ps_partkey"))
inner join "orders" on ("lineitem"."l_orderkey" = "orders"."o_orderkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
where ("part"."p_name" like cast($2 as text))
group by "nation"."n_name", cast(extract(year from "orders"."o_orderdate") as bigint)
order by "nation"."n_name" collate "C" asc, cast(extract(year from "orders"."o_orderdate") as bigint) desc;
-- ["1","%green%"]

-- mariadb
select `nation`.`n_name` as `nation`, year(`orders`.`o_orderdate`) as `o_year`, sum(((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`)) - (`partsupp`.`ps_supplycost` * `lineitem`.`l_quantity`))) as `sum_profit`
from `part`
inner join `lineitem` on (`part`.`p_partkey` = `lineitem`.`l_partkey`)
inner join `supplier` on (`lineitem`.`l_suppkey` = `supplier`.`s_suppkey`)
inner join `partsupp` on ((`lineitem`.`l_suppkey` = `partsupp`.`ps_suppkey`) and (`lineitem`.`l_partkey` = `partsupp`.`ps_partkey`))
inner join `orders` on (`lineitem`.`l_orderkey` = `orders`.`o_orderkey`)
inner join `nation` on (`supplier`.`s_nationkey` = `nation`.`n_nationkey`)
where (`part`.`p_name` like cast(? as char))
group by `nation`.`n_name`, year(`orders`.`o_orderdate`)
order by `nation`.`n_name` asc, year(`orders`.`o_orderdate`) desc;
-- ["1","%green%"]
