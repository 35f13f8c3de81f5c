-- duckdb
select sum(("lineitem"."l_extendedprice" * "lineitem"."l_discount")) as "revenue"
from "lineitem"
where (("lineitem"."l_shipdate" >= cast($1 as date)) and ("lineitem"."l_shipdate" < cast($2 as date)) and ("lineitem"."l_discount" between cast($3 as decimal(3, 2)) and cast($4 as decimal(3, 2))) and ("lineitem"."l_quantity" < cast($5 as bigint)));
-- ["1994-01-01","1995-01-01","0.05","0.07",24]

-- postgres
select sum(("lineitem"."l_extendedprice" * "lineitem"."l_discount")) as "revenue"
from "lineitem"
where (("lineitem"."l_shipdate" >= cast($1 as date)) and ("lineitem"."l_shipdate" < cast($2 as date)) and ("lineitem"."l_discount" between cast($3 as numeric(3, 2)) and cast($4 as numeric(3, 2))) and ("lineitem"."l_quantity" < cast($5 as bigint)));
-- ["1994-01-01","1995-01-01","0.05","0.07",24]

-- mariadb
select sum((`lineitem`.`l_extendedprice` * `lineitem`.`l_discount`)) as `revenue`
from `lineitem`
where ((`lineitem`.`l_shipdate` >= cast(? as date)) and (`lineitem`.`l_shipdate` < cast(? as date)) and (`lineitem`.`l_discount` between cast(? as decimal(3, 2)) and cast(? as decimal(3, 2))) and (`lineitem`.`l_quantity` < cast(? as signed)));
-- ["1994-01-01","1995-01-01","0.05","0.07",24]
