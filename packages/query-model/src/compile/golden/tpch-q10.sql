-- duckdb
select "customer"."c_custkey" as "c_custkey", "customer"."c_name" as "c_name", sum(("lineitem"."l_extendedprice" * (cast($1 as decimal(1, 0)) - "lineitem"."l_discount"))) as "revenue", "customer"."c_acctbal" as "c_acctbal", "nation"."n_name" as "n_name", "customer"."c_address" as "c_address", "customer"."c_phone" as "c_phone", "customer"."c_comment" as "c_comment"
from "customer"
inner join "orders" on ("customer"."c_custkey" = "orders"."o_custkey")
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
inner join "nation" on ("customer"."c_nationkey" = "nation"."n_nationkey")
where (("orders"."o_orderdate" >= cast($2 as date)) and ("orders"."o_orderdate" < cast($3 as date)) and ("lineitem"."l_returnflag" = cast($4 as varchar)))
group by "customer"."c_custkey", "customer"."c_name", "customer"."c_acctbal", "customer"."c_phone", "nation"."n_name", "customer"."c_address", "customer"."c_comment"
order by sum(("lineitem"."l_extendedprice" * (cast($5 as decimal(1, 0)) - "lineitem"."l_discount"))) desc nulls last, "customer"."c_custkey" asc
limit 20;
-- ["1","1993-10-01","1994-01-01","R","1"]

-- postgres
select "customer"."c_custkey" as "c_custkey", "customer"."c_name" as "c_name", sum(("lineitem"."l_extendedprice" * (cast($1 as numeric(1, 0)) - "lineitem"."l_discount"))) as "revenue", "customer"."c_acctbal" as "c_acctbal", "nation"."n_name" as "n_name", "customer"."c_address" as "c_address", "customer"."c_phone" as "c_phone", "customer"."c_comment" as "c_comment"
from "customer"
inner join "orders" on ("customer"."c_custkey" = "orders"."o_custkey")
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
inner join "nation" on ("customer"."c_nationkey" = "nation"."n_nationkey")
where (("orders"."o_orderdate" >= cast($2 as date)) and ("orders"."o_orderdate" < cast($3 as date)) and ("lineitem"."l_returnflag" = cast($4 as text)))
group by "customer"."c_custkey", "customer"."c_name", "customer"."c_acctbal", "customer"."c_phone", "nation"."n_name", "customer"."c_address", "customer"."c_comment"
order by sum(("lineitem"."l_extendedprice" * (cast($5 as numeric(1, 0)) - "lineitem"."l_discount"))) desc nulls last, "customer"."c_custkey" asc
limit 20;
-- ["1","1993-10-01","1994-01-01","R","1"]

-- mariadb
select `customer`.`c_custkey` as `c_custkey`, `customer`.`c_name` as `c_name`, sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) as `revenue`, `customer`.`c_acctbal` as `c_acctbal`, `nation`.`n_name` as `n_name`, `customer`.`c_address` as `c_address`, `customer`.`c_phone` as `c_phone`, `customer`.`c_comment` as `c_comment`
from `customer`
inner join `orders` on (`customer`.`c_custkey` = `orders`.`o_custkey`)
inner join `lineitem` on (`orders`.`o_orderkey` = `lineitem`.`l_orderkey`)
inner join `nation` on (`customer`.`c_nationkey` = `nation`.`n_nationkey`)
where ((`orders`.`o_orderdate` >= cast(? as date)) and (`orders`.`o_orderdate` < cast(? as date)) and (`lineitem`.`l_returnflag` = cast(? as char)))
group by `customer`.`c_custkey`, `customer`.`c_name`, `customer`.`c_acctbal`, `customer`.`c_phone`, `nation`.`n_name`, `customer`.`c_address`, `customer`.`c_comment`
order by sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) desc, `customer`.`c_custkey` asc
limit 20;
-- ["1","1993-10-01","1994-01-01","R","1"]
