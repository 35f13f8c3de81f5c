-- duckdb
select "lineitem"."l_shipmode" as "l_shipmode", cast(sum(case when ("orders"."o_orderpriority" in (cast($1 as varchar), cast($2 as varchar))) then cast($3 as bigint) else cast($4 as bigint) end) as decimal(38, 0)) as "high_line_count", cast(sum(case when ("orders"."o_orderpriority" in (cast($5 as varchar), cast($6 as varchar))) then cast($7 as bigint) else cast($8 as bigint) end) as decimal(38, 0)) as "low_line_count"
from "orders"
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
where (("lineitem"."l_shipmode" in (cast($9 as varchar), cast($10 as varchar))) and ("lineitem"."l_commitdate" < "lineitem"."l_receiptdate") and ("lineitem"."l_shipdate" < "lineitem"."l_commitdate") and ("lineitem"."l_receiptdate" >= cast($11 as date)) and ("lineitem"."l_receiptdate" < cast($12 as date)))
group by "lineitem"."l_shipmode"
order by "lineitem"."l_shipmode" asc;
-- ["1-URGENT","2-HIGH",1,0,"1-URGENT","2-HIGH",0,1,"MAIL","SHIP","1994-01-01","1995-01-01"]

-- postgres
select "lineitem"."l_shipmode" as "l_shipmode", sum(case when ("orders"."o_orderpriority" in (cast($1 as text), cast($2 as text))) then cast($3 as bigint) else cast($4 as bigint) end) as "high_line_count", sum(case when ("orders"."o_orderpriority" in (cast($5 as text), cast($6 as text))) then cast($7 as bigint) else cast($8 as bigint) end) as "low_line_count"
from "orders"
inner join "lineitem" on ("orders"."o_orderkey" = "lineitem"."l_orderkey")
where (("lineitem"."l_shipmode" in (cast($9 as text), cast($10 as text))) and ("lineitem"."l_commitdate" < "lineitem"."l_receiptdate") and ("lineitem"."l_shipdate" < "lineitem"."l_commitdate") and ("lineitem"."l_receiptdate" >= cast($11 as date)) and ("lineitem"."l_receiptdate" < cast($12 as date)))
group by "lineitem"."l_shipmode"
order by "lineitem"."l_shipmode" collate "C" asc;
-- ["1-URGENT","2-HIGH",1,0,"1-URGENT","2-HIGH",0,1,"MAIL","SHIP","1994-01-01","1995-01-01"]

-- mariadb
select `lineitem`.`l_shipmode` as `l_shipmode`, sum(case when (`orders`.`o_orderpriority` in (cast(? as char), cast(? as char))) then cast(? as signed) else cast(? as signed) end) as `high_line_count`, sum(case when (`orders`.`o_orderpriority` in (cast(? as char), cast(? as char))) then cast(? as signed) else cast(? as signed) end) as `low_line_count`
from `orders`
inner join `lineitem` on (`orders`.`o_orderkey` = `lineitem`.`l_orderkey`)
where ((`lineitem`.`l_shipmode` in (cast(? as char), cast(? as char))) and (`lineitem`.`l_commitdate` < `lineitem`.`l_receiptdate`) and (`lineitem`.`l_shipdate` < `lineitem`.`l_commitdate`) and (`lineitem`.`l_receiptdate` >= cast(? as date)) and (`lineitem`.`l_receiptdate` < cast(? as date)))
group by `lineitem`.`l_shipmode`
order by `lineitem`.`l_shipmode` asc;
-- ["1-URGENT","2-HIGH",1,0,"1-URGENT","2-HIGH",0,1,"MAIL","SHIP","1994-01-01","1995-01-01"]
