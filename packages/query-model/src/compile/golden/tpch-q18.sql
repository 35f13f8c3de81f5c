-- duckdb
select "customer"."c_name" as "c_name", "customer"."c_custkey" as "c_custkey", "orders"."o_orderkey" as "o_orderkey", "orders"."o_orderdate" as "o_orderdate", "orders"."o_totalprice" as "o_totalprice", sum("lineitem"."l_quantity") as "sum_qty"
from "customer"
inner join "orders" on ("customer"."c_custkey" = "orders"."o_custkey")
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
where ("orders"."o_orderkey" in (
select "lineitem_2"."l_orderkey" as "k"
from "lineitem" as "lineitem_2"
group by "lineitem_2"."l_orderkey"
having (sum("lineitem_2"."l_quantity") > cast($1 as bigint))
))
group by "customer"."c_name", "customer"."c_custkey", "orders"."o_orderkey", "orders"."o_orderdate", "orders"."o_totalprice"
order by "orders"."o_totalprice" desc, "orders"."o_orderdate" asc, "orders"."o_orderkey" asc
limit 100;
-- [300]

-- postgres
select "customer"."c_name" as "c_name", "customer"."c_custkey" as "c_custkey", "orders"."o_orderkey" as "o_orderkey", "orders"."o_orderdate" as "o_orderdate", "orders"."o_totalprice" as "o_totalprice", sum("lineitem"."l_quantity") as "sum_qty"
from "customer"
inner join "orders" on ("customer"."c_custkey" = "orders"."o_custkey")
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
where ("orders"."o_orderkey" in (
select "lineitem_2"."l_orderkey" as "k"
from "lineitem" as "lineitem_2"
group by "lineitem_2"."l_orderkey"
having (sum("lineitem_2"."l_quantity") > cast($1 as bigint))
))
group by "customer"."c_name", "customer"."c_custkey", "orders"."o_orderkey", "orders"."o_orderdate", "orders"."o_totalprice"
order by "orders"."o_totalprice" desc, "orders"."o_orderdate" asc, "orders"."o_orderkey" asc
limit 100;
-- [300]

-- mariadb
select `customer`.`c_name` as `c_name`, `customer`.`c_custkey` as `c_custkey`, `orders`.`o_orderkey` as `o_orderkey`, `orders`.`o_orderdate` as `o_orderdate`, `orders`.`o_totalprice` as `o_totalprice`, sum(`lineitem`.`l_quantity`) as `sum_qty`
from `customer`
inner join `orders` on (`customer`.`c_custkey` = `orders`.`o_custkey`)
inner join `lineitem` on (`orders`.`o_orderkey` = `lineitem`.`l_orderkey`)
where (`orders`.`o_orderkey` in (
select `lineitem_2`.`l_orderkey` as `k`
from `lineitem` as `lineitem_2`
group by `lineitem_2`.`l_orderkey`
having (sum(`lineitem_2`.`l_quantity`) > cast(? as signed))
))
group by `customer`.`c_name`, `customer`.`c_custkey`, `orders`.`o_orderkey`, `orders`.`o_orderdate`, `orders`.`o_totalprice`
order by `orders`.`o_totalprice` desc, `orders`.`o_orderdate` asc, `orders`.`o_orderkey` asc
limit 100;
-- [300]
