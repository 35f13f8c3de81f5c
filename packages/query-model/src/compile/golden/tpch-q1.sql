-- duckdb
select "lineitem"."l_returnflag" as "l_returnflag", "lineitem"."l_linestatus" as "l_linestatus", sum("lineitem"."l_quantity") as "sum_qty", sum("lineitem"."l_extendedprice") as "sum_base_price", sum(("lineitem"."l_extendedprice" * (cast($1 as decimal(1, 0)) - "lineitem"."l_discount"))) as "sum_disc_price", sum((("lineitem"."l_extendedprice" * (cast($2 as decimal(1, 0)) - "lineitem"."l_discount")) * (cast($3 as decimal(1, 0)) + "lineitem"."l_tax"))) as "sum_charge", avg("lineitem"."l_quantity") as "avg_qty", avg("lineitem"."l_extendedprice") as "avg_price", avg("lineitem"."l_discount") as "avg_disc", count(*) as "count_order"
from "lineitem"
where ("lineitem"."l_shipdate" <= cast($4 as date))
group by "lineitem"."l_returnflag", "lineitem"."l_linestatus"
order by "lineitem"."l_returnflag" asc, "lineitem"."l_linestatus" asc;
-- ["1","1","1","1998-09-02"]

-- postgres
select "lineitem"."l_returnflag" as "l_returnflag", "lineitem"."l_linestatus" as "l_linestatus", sum("lineitem"."l_quantity") as "sum_qty", sum("lineitem"."l_extendedprice") as "sum_base_price", sum(("lineitem"."l_extendedprice" * (cast($1 as numeric(1, 0)) - "lineitem"."l_discount"))) as "sum_disc_price", sum((("lineitem"."l_extendedprice" * (cast($2 as numeric(1, 0)) - "lineitem"."l_discount")) * (cast($3 as numeric(1, 0)) + "lineitem"."l_tax"))) as "sum_charge", cast(avg("lineitem"."l_quantity") as double precision) as "avg_qty", cast(avg("lineitem"."l_extendedprice") as double precision) as "avg_price", cast(avg("lineitem"."l_discount") as double precision) as "avg_disc", count(*) as "count_order"
from "lineitem"
where ("lineitem"."l_shipdate" <= cast($4 as date))
group by "lineitem"."l_returnflag", "lineitem"."l_linestatus"
order by "lineitem"."l_returnflag" collate "C" asc, "lineitem"."l_linestatus" collate "C" asc;
-- ["1","1","1","1998-09-02"]

-- mariadb
select `lineitem`.`l_returnflag` as `l_returnflag`, `lineitem`.`l_linestatus` as `l_linestatus`, sum(`lineitem`.`l_quantity`) as `sum_qty`, sum(`lineitem`.`l_extendedprice`) as `sum_base_price`, sum((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`))) as `sum_disc_price`, sum(((`lineitem`.`l_extendedprice` * (cast(? as decimal(1, 0)) - `lineitem`.`l_discount`)) * (cast(? as decimal(1, 0)) + `lineitem`.`l_tax`))) as `sum_charge`, cast(avg(`lineitem`.`l_quantity` * 1e0) as double) as `avg_qty`, cast(avg(`lineitem`.`l_extendedprice` * 1e0) as double) as `avg_price`, cast(avg(`lineitem`.`l_discount` * 1e0) as double) as `avg_disc`, count(*) as `count_order`
from `lineitem`
where (`lineitem`.`l_shipdate` <= cast(? as date))
group by `lineitem`.`l_returnflag`, `lineitem`.`l_linestatus`
order by `lineitem`.`l_returnflag` asc, `lineitem`.`l_linestatus` asc;
-- ["1","1","1","1998-09-02"]
