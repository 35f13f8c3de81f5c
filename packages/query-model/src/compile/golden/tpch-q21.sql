-- duckdb
select "supplier"."s_name" as "s_name", count(*) as "numwait"
from "supplier"
inner join "lineitem" on ("supplier"."s_suppkey" = "lineitem"."l_suppkey")
inner join "orders" on ("lineitem"."l_orderkey" = "orders"."o_orderkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
where (("orders"."o_orderstatus" = cast($1 as varchar)) and ("lineitem"."l_receiptdate" > "lineitem"."l_commitdate") and exists (
select 1 as "one"
from "lineitem" as "lineitem_2"
where (("lineitem_2"."l_orderkey" = "lineitem"."l_orderkey") and ("lineitem_2"."l_suppkey" <> "lineitem"."l_suppkey"))
) and not exists (
select 1 as "one"
from "lineitem" as "lineitem_3"
where (("lineitem_3"."l_orderkey" = "lineitem"."l_orderkey") and ("lineitem_3"."l_suppkey" <> "lineitem"."l_suppkey") and ("lineitem_3"."l_receiptdate" > "lineitem_3"."l_commitdate"))
) and ("nation"."n_name" = cast($2 as varchar)))
group by "supplier"."s_name"
order by count(*) desc, "supplier"."s_name" asc
limit 100;
-- ["F","SAUDI ARABIA"]

-- postgres
select "supplier"."s_name" as "s_name", count(*) as "numwait"
from "supplier"
inner join "lineitem" on ("supplier"."s_suppkey" = "lineitem"."l_suppkey")
inner join "orders" on ("lineitem"."l_orderkey" = "orders"."o_orderkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
where (("orders"."o_orderstatus" = cast($1 as text)) and ("lineitem"."l_receiptdate" > "lineitem"."l_commitdate") and exists (
select 1 as "one"
from "lineitem" as "lineitem_2"
where (("lineitem_2"."l_orderkey" = "lineitem"."l_orderkey") and ("lineitem_2"."l_suppkey" <> "lineitem"."l_suppkey"))
) and not exists (
select 1 as "one"
from "lineitem" as "lineitem_3"
where (("lineitem_3"."l_orderkey" = "lineitem"."l_orderkey") and ("lineitem_3"."l_suppkey" <> "lineitem"."l_suppkey") and ("lineitem_3"."l_receiptdate" > "lineitem_3"."l_commitdate"))
) and ("nation"."n_name" = cast($2 as text)))
group by "supplier"."s_name"
order by count(*) desc, "supplier"."s_name" collate "C" asc
limit 100;
-- ["F","SAUDI ARABIA"]

-- mariadb
select `supplier`.`s_name` as `s_name`, count(*) as `numwait`
from `supplier`
inner join `lineitem` on (`supplier`.`s_suppkey` = `lineitem`.`l_suppkey`)
inner join `orders` on (`lineitem`.`l_orderkey` = `orders`.`o_orderkey`)
inner join `nation` on (`supplier`.`s_nationkey` = `nation`.`n_nationkey`)
where ((`orders`.`o_orderstatus` = cast(? as char)) and (`lineitem`.`l_receiptdate` > `lineitem`.`l_commitdate`) and exists (
select 1 as `one`
from `lineitem` as `lineitem_2`
where ((`lineitem_2`.`l_orderkey` = `lineitem`.`l_orderkey`) and (`lineitem_2`.`l_suppkey` <> `lineitem`.`l_suppkey`))
) and not exists (
select 1 as `one`
from `lineitem` as `lineitem_3`
where ((`lineitem_3`.`l_orderkey` = `lineitem`.`l_orderkey`) and (`lineitem_3`.`l_suppkey` <> `lineitem`.`l_suppkey`) and (`lineitem_3`.`l_receiptdate` > `lineitem_3`.`l_commitdate`))
) and (`nation`.`n_name` = cast(? as char)))
group by `supplier`.`s_name`
order by count(*) desc, `supplier`.`s_name` asc
limit 100;
-- ["F","SAUDI ARABIA"]
