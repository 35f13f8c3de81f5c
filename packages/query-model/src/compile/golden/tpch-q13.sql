-- duckdb
select "aggregate_3"."c_count" as "c_count", count(*) as "custdist"
from (
select count("orders"."o_orderkey") as "c_count"
from "customer"
left join "orders" on (("customer"."c_custkey" = "orders"."o_custkey") and (not ("orders"."o_comment" like cast($1 as varchar))))
group by "customer"."c_custkey"
) as "aggregate_3"
group by "aggregate_3"."c_count"
order by count(*) desc, "aggregate_3"."c_count" desc;
-- ["%special%requests%"]

-- postgres
select "aggregate_3"."c_count" as "c_count", count(*) as "custdist"
from (
select count("orders"."o_orderkey") as "c_count"
from "customer"
left join "orders" on (("customer"."c_custkey" = "orders"."o_custkey") and (not ("orders"."o_comment" like cast($1 as text))))
group by "customer"."c_custkey"
) as "aggregate_3"
group by "aggregate_3"."c_count"
order by count(*) desc, "aggregate_3"."c_count" desc;
-- ["%special%requests%"]

-- mariadb
select `aggregate_3`.`c_count` as `c_count`, count(*) as `custdist`
from (
select count(`orders`.`o_orderkey`) as `c_count`
from `customer`
left join `orders` on ((`customer`.`c_custkey` = `orders`.`o_custkey`) and (not (`orders`.`o_comment` like cast(? as char))))
group by `customer`.`c_custkey`
) as `aggregate_3`
group by `aggregate_3`.`c_count`
order by count(*) desc, `aggregate_3`.`c_count` desc;
-- ["%special%requests%"]
