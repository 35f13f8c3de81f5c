-- duckdb
select "lineitem"."l_orderkey" as "l_orderkey", sum(("lineitem"."l_extendedprice" * (cast($1 as decimal(1, 0)) - "lineitem"."l_discount"))) as "revenue", "orders"."o_orderdate" as "o_orderdate", "orders"."o_shippriority" as "o_shippriority"
from "customer"
inner join "orders" on ("customer"."c_custkey" = "orders"."o_custkey")
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
where (("customer"."c_mktsegment" = cast($2 as varchar)) and ("orders"."o_orderdate" < cast($3 as date)) and ("lineitem"."l_shipdate" > cast($4 as date)))
group by "lineitem"."l_orderkey", "orders"."o_orderdate", "orders"."o_shippriority"
order by sum(("lineitem"."l_extendedprice" * (cast($5 as decimal(1, 0)) - "lineitem"."l_discount"))) desc nulls last, "orders"."o_orderdate" asc
limit 10;
-- ["1","BUILDING","1995-03-15","1995-03-15","1"]

-- postgres
select "lineitem"."l_orderkey" as "l_orderkey", sum(("lineitem"."l_extendedprice" * (cast($1 as numeric(1, 0)) - "lineitem"."l_discount"))) as "revenue", "orders"."o_orderdate" as "o_orderdate", "orders"."o_shippriority" as "o_shippriority"
from "customer"
inner join "orders" on ("customer"."c_custkey" = "orders"."o_custkey")
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
where (("customer"."c_mktsegment" = cast($2 as text)) and ("orders"."o_orderdate" < cast($3 as date)) and ("lineitem"."l_shipdate" > cast($4 as date)))
group by "lineitem"."l_orderkey", "orders"."o_orderdate", "orders"."o_shippriority"
order by sum(("lineitem"."l_extendedprice" * (cast($5 as numeric(1, 0)) - "lineitem"."l_discount"))) desc nulls last, "orders"."o_orderdate" asc
limit 10;
-- ["1","BUILDING","1995-03-15","1995-03-15","1"]

-- mariadb
select `lineitem`.`l_orderkey` as `l_orderkey`, sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) as `revenue`, `orders`.`o_orderdate` as `o_orderdate`, `orders`.`o_shippriority` as `o_shippriority`
from `customer`
inner join `orders` on (`customer`.`c_custkey` = `orders`.`o_custkey`)
inner join `lineitem` on (`orders`.`o_orderkey` = `lineitem`.`l_orderkey`)
where ((`customer`.`c_mktsegment` = cast(? as char)) and (`orders`.`o_orderdate` < cast(? as date)) and (`lineitem`.`l_shipdate` > cast(? as date)))
group by `lineitem`.`l_orderkey`, `orders`.`o_orderdate`, `orders`.`o_shippriority`
order by sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) desc, `orders`.`o_orderdate` asc
limit 10;
-- ["1","BUILDING","1995-03-15","1995-03-15","1"]
