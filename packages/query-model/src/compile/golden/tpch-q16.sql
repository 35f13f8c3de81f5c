-- duckdb
select "part"."p_brand" as "p_brand", "part"."p_type" as "p_type", "part"."p_size" as "p_size", count(distinct "partsupp"."ps_suppkey") as "supplier_cnt"
from "partsupp"
inner join "part" on ("partsupp"."ps_partkey" = "part"."p_partkey")
where (("part"."p_brand" <> cast($1 as varchar)) and (not ("part"."p_type" like cast($2 as varchar))) and ("part"."p_size" in (cast($3 as bigint), cast($4 as bigint), cast($5 as bigint), cast($6 as bigint), cast($7 as bigint), cast($8 as bigint), cast($9 as bigint), cast($10 as bigint))) and ("partsupp"."ps_suppkey" not in (
select "supplier"."s_suppkey" as "s_suppkey"
from "supplier"
where ("supplier"."s_comment" like cast($11 as varchar))
)))
group by "part"."p_brand", "part"."p_type", "part"."p_size"
order by count(distinct "partsupp"."ps_suppkey") desc, "part"."p_brand" asc, "part"."p_type" asc, "part"."p_size" asc;
-- ["Brand#45","MEDIUM POLISHED%",49,14,23,45,19,3,36,9,"%Customer%Complaints%"]

-- postgres
select "part"."p_brand" as "p_brand", "part"."p_type" as "p_type", "part"."p_size" as "p_size", count(distinct "partsupp"."ps_suppkey") as "supplier_cnt"
from "partsupp"
inner join "part" on ("partsupp"."ps_partkey" = "part"."p_partkey")
where (("part"."p_brand" <> cast($1 as text)) and (not ("part"."p_type" like cast($2 as text))) and ("part"."p_size" in (cast($3 as bigint), cast($4 as bigint), cast($5 as bigint), cast($6 as bigint), cast($7 as bigint), cast($8 as bigint), cast($9 as bigint), cast($10 as bigint))) and ("partsupp"."ps_suppkey" not in (
select "supplier"."s_suppkey" as "s_suppkey"
from "supplier"
where ("supplier"."s_comment" like cast($11 as text))
)))
group by "part"."p_brand", "part"."p_type", "part"."p_size"
order by count(distinct "partsupp"."ps_suppkey") desc, "part"."p_brand" collate "C" asc, "part"."p_type" collate "C" asc, "part"."p_size" asc;
-- ["Brand#45","MEDIUM POLISHED%",49,14,23,45,19,3,36,9,"%Customer%Complaints%"]

-- mariadb
select `part`.`p_brand` as `p_brand`, `part`.`p_type` as `p_type`, `part`.`p_size` as `p_size`, count(distinct `partsupp`.`ps_suppkey`) as `supplier_cnt`
from `partsupp`
inner join `part` on (`partsupp`.`ps_partkey` = `part`.`p_partkey`)
where ((`part`.`p_brand` <> cast(? as char)) and (not (`part`.`p_type` like cast(? as char))) and (`part`.`p_size` in (cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed))) and (`partsupp`.`ps_suppkey` not in (
select `supplier`.`s_suppkey` as `s_suppkey`
from `supplier`
where (`supplier`.`s_comment` like cast(? as char))
)))
group by `part`.`p_brand`, `part`.`p_type`, `part`.`p_size`
order by count(distinct `partsupp`.`ps_suppkey`) desc, `part`.`p_brand` asc, `part`.`p_type` asc, `part`.`p_size` asc;
-- ["Brand#45","MEDIUM POLISHED%",49,14,23,45,19,3,36,9,"%Customer%Complaints%"]
