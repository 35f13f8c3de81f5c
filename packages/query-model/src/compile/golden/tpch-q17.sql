-- duckdb
select (cast(sum("lineitem"."l_extendedprice") as double) / nullif(cast(cast($1 as decimal(2, 1)) as double), 0)) as "avg_yearly"
from "lineitem"
inner join "part" on ("lineitem"."l_partkey" = "part"."p_partkey")
where (("part"."p_brand" = cast($2 as varchar)) and ("part"."p_container" = cast($3 as varchar)) and ("lineitem"."l_quantity" < (
select (cast($4 as decimal(2, 1)) * avg("lineitem_2"."l_quantity")) as "part"
from "lineitem" as "lineitem_2"
where ("lineitem_2"."l_partkey" = "part"."p_partkey")
)));
-- ["7.0","Brand#23","MED BOX","0.2"]

-- postgres
select (cast(sum("lineitem"."l_extendedprice") as double precision) / nullif(cast(cast($1 as numeric(2, 1)) as double precision), 0)) as "avg_yearly"
from "lineitem"
inner join "part" on ("lineitem"."l_partkey" = "part"."p_partkey")
where (("part"."p_brand" = cast($2 as text)) and ("part"."p_container" = cast($3 as text)) and ("lineitem"."l_quantity" < (
select (cast($4 as numeric(2, 1)) * cast(avg("lineitem_2"."l_quantity") as double precision)) as "part"
from "lineitem" as "lineitem_2"
where ("lineitem_2"."l_partkey" = "part"."p_partkey")
)));
-- ["7.0","Brand#23","MED BOX","0.2"]

-- mariadb
select (cast(sum(`lineitem`.`l_extendedprice`) as double) / nullif(cast(cast(? as decimal(2, 1)) as double), 0)) as `avg_yearly`
from `lineitem`
inner join `part` on (`lineitem`.`l_partkey` = `part`.`p_partkey`)
where ((`part`.`p_brand` = cast(? as char)) and (`part`.`p_container` = cast(? as char)) and (`lineitem`.`l_quantity` < (
select (cast(? as decimal(2, 1)) * cast(avg(`lineitem_2`.`l_quantity` * 1e0) as double)) as `part`
from `lineitem` as `lineitem_2`
where (`lineitem_2`.`l_partkey` = `part`.`p_partkey`)
)));
-- ["7.0","Brand#23","MED BOX","0.2"]
