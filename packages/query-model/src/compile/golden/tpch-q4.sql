-- duckdb
select "orders"."o_orderpriority" as "o_orderpriority", count(*) as "order_count"
from "orders"
where (("orders"."o_orderdate" >= cast($1 as date)) and ("orders"."o_orderdate" < cast($2 as date)) and exists (
select 1 as "one"
from "lineitem"
where (("lineitem"."l_orderkey" = "orders"."o_orderkey") and ("lineitem"."l_commitdate" < "lineitem"."l_receiptdate"))
))
group by "orders"."o_orderpriority"
order by "orders"."o_orderpriority" asc;
-- ["1993-07-01","1993-10-01"]

-- postgres
select "orders"."o_orderpriority" as "o_orderpriority", count(*) as "order_count"
from "orders"
where (("orders"."o_orderdate" >= cast($1 as date)) and ("orders"."o_orderdate" < cast($2 as date)) and exists (
select 1 as "one"
from "lineitem"
where (("lineitem"."l_orderkey" = "orders"."o_orderkey") and ("lineitem"."l_commitdate" < "lineitem"."l_receiptdate"))
))
group by "orders"."o_orderpriority"
order by "orders"."o_orderpriority" collate "C" asc;
-- ["1993-07-01","1993-10-01"]

-- mariadb
select `orders`.`o_orderpriority` as `o_orderpriority`, count(*) as `order_count`
from `orders`
where ((`orders`.`o_orderdate` >= cast(? as date)) and (`orders`.`o_orderdate` < cast(? as date)) and exists (
select 1 as `one`
from `lineitem`
where ((`lineitem`.`l_orderkey` = `orders`.`o_orderkey`) and (`lineitem`.`l_commitdate` < `lineitem`.`l_receiptdate`))
))
group by `orders`.`o_orderpriority`
order by `orders`.`o_orderpriority` asc;
-- ["1993-07-01","1993-10-01"]
