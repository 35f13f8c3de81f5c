-- duckdb
with "revenue" as (
select "lineitem"."l_suppkey" as "supplier_no", sum(("lineitem"."l_extendedprice" * (cast($1 as decimal(1, 0)) - "lineitem"."l_discount"))) as "total_revenue"
from "lineitem"
where (("lineitem"."l_shipdate" >= cast($2 as date)) and ("lineitem"."l_shipdate" < cast($3 as date)))
group by "lineitem"."l_suppkey"
)
select "supplier"."s_suppkey" as "s_suppkey", "supplier"."s_name" as "s_name", "supplier"."s_address" as "s_address", "supplier"."s_phone" as "s_phone", "revenue_2"."total_revenue" as "total_revenue"
from "supplier"
inner join "revenue" as "revenue_2" on ("supplier"."s_suppkey" = "revenue_2"."supplier_no")
where ("revenue_2"."total_revenue" = (
select max("revenue_3"."total_revenue") as "most"
from "revenue" as "revenue_3"
))
order by "supplier"."s_suppkey" asc;
-- ["1","1996-01-01","1996-04-01"]

-- postgres
with "revenue" as (
select "lineitem"."l_suppkey" as "supplier_no", sum(("lineitem"."l_extendedprice" * (cast($1 as numeric(1, 0)) - "lineitem"."l_discount"))) as "total_revenue"
from "lineitem"
where (("lineitem"."l_shipdate" >= cast($2 as date)) and ("lineitem"."l_shipdate" < cast($3 as date)))
group by "lineitem"."l_suppkey"
)
select "supplier"."s_suppkey" as "s_suppkey", "supplier"."s_name" as "s_name", "supplier"."s_address" as "s_address", "supplier"."s_phone" as "s_phone", "revenue_2"."total_revenue" as "total_revenue"
from "supplier"
inner join "revenue" as "revenue_2" on ("supplier"."s_suppkey" = "revenue_2"."supplier_no")
where ("revenue_2"."total_revenue" = (
select max("revenue_3"."total_revenue") as "most"
from "revenue" as "revenue_3"
))
order by "supplier"."s_suppkey" asc;
-- ["1","1996-01-01","1996-04-01"]

-- mariadb
with `revenue` as (
select `lineitem`.`l_suppkey` as `supplier_no`, sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) as `total_revenue`
from `lineitem`
where ((`lineitem`.`l_shipdate` >= cast(? as date)) and (`lineitem`.`l_shipdate` < cast(? as date)))
group by `lineitem`.`l_suppkey`
)
select `supplier`.`s_suppkey` as `s_suppkey`, `supplier`.`s_name` as `s_name`, `supplier`.`s_address` as `s_address`, `supplier`.`s_phone` as `s_phone`, `revenue_2`.`total_revenue` as `total_revenue`
from `supplier`
inner join `revenue` as `revenue_2` on (`supplier`.`s_suppkey` = `revenue_2`.`supplier_no`)
where (`revenue_2`.`total_revenue` = (
select max(`revenue_3`.`total_revenue`) as `most`
from `revenue` as `revenue_3`
))
order by `supplier`.`s_suppkey` asc;
-- ["1","1996-01-01","1996-04-01"]
