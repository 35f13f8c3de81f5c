-- duckdb
select "supplier"."s_acctbal" as "s_acctbal", "supplier"."s_name" as "s_name", "nation"."n_name" as "n_name", "part"."p_partkey" as "p_partkey", "part"."p_mfgr" as "p_mfgr", "supplier"."s_address" as "s_address", "supplier"."s_phone" as "s_phone", "supplier"."s_comment" as "s_comment"
from "part"
inner join "partsupp" on ("part"."p_partkey" = "partsupp"."ps_partkey")
inner join "supplier" on ("partsupp"."ps_suppkey" = "supplier"."s_suppkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
inner join "region" on ("nation"."n_regionkey" = "region"."r_regionkey")
where (("part"."p_size" = cast($1 as bigint)) and ("part"."p_type" like cast($2 as varchar)) and ("region"."r_name" = cast($3 as varchar)) and ("partsupp"."ps_supplycost" = (
select min("partsupp_2"."ps_supplycost") as "least"
from "partsupp" as "partsupp_2"
inner join "supplier" as "supplier_2" on ("partsupp_2"."ps_suppkey" = "supplier_2"."s_suppkey")
inner join "nation" as "nation_2" on ("supplier_2"."s_nationkey" = "nation_2"."n_nationkey")
inner join "region" as "region_2" on ("nation_2"."n_regionkey" = "region_2"."r_regionkey")
where (("partsupp_2"."ps_partkey" = "part"."p_partkey") and ("region_2"."r_name" = cast($4 as varchar)))
)))
order by "supplier"."s_acctbal" desc, "nation"."n_name" asc, "supplier"."s_name" asc, "part"."p_partkey" asc
limit 100;
-- [15,"%BRASS","EUROPE","EUROPE"]

-- postgres
select "supplier"."s_acctbal" as "s_acctbal", "supplier"."s_name" as "s_name", "nation"."n_name" as "n_name", "part"."p_partkey" as "p_partkey", "part"."p_mfgr" as "p_mfgr", "supplier"."s_address" as "s_address", "supplier"."s_phone" as "s_phone", "supplier"."s_comment" as "s_comment"
from "part"
inner join "partsupp" on ("part"."p_partkey" = "partsupp"."ps_partkey")
inner join "supplier" on ("partsupp"."ps_suppkey" = "supplier"."s_suppkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
inner join "region" on ("nation"."n_regionkey" = "region"."r_regionkey")
where (("part"."p_size" = cast($1 as bigint)) and ("part"."p_type" like cast($2 as text)) and ("region"."r_name" = cast($3 as text)) and ("partsupp"."ps_supplycost" = (
select min("partsupp_2"."ps_supplycost") as "least"
from "partsupp" as "partsupp_2"
inner join "supplier" as "supplier_2" on ("partsupp_2"."ps_suppkey" = "supplier_2"."s_suppkey")
inner join "nation" as "nation_2" on ("supplier_2"."s_nationkey" = "nation_2"."n_nationkey")
inner join "region" as "region_2" on ("nation_2"."n_regionkey" = "region_2"."r_regionkey")
where (("partsupp_2"."ps_partkey" = "part"."p_partkey") and ("region_2"."r_name" = cast($4 as text)))
)))
order by "supplier"."s_acctbal" desc, "nation"."n_name" collate "C" asc, "supplier"."s_name" collate "C" asc, "part"."p_partkey" asc
limit 100;
-- [15,"%BRASS","EUROPE","EUROPE"]

-- mariadb
select `supplier`.`s_acctbal` as `s_acctbal`, `supplier`.`s_name` as `s_name`, `nation`.`n_name` as `n_name`, `part`.`p_partkey` as `p_partkey`, `part`.`p_mfgr` as `p_mfgr`, `supplier`.`s_address` as `s_address`, `supplier`.`s_phone` as `s_phone`, `supplier`.`s_comment` as `s_comment`
from `part`
inner join `partsupp` on (`part`.`p_partkey` = `partsupp`.`ps_partkey`)
inner join `supplier` on (`partsupp`.`ps_suppkey` = `supplier`.`s_suppkey`)
inner join `nation` on (`supplier`.`s_nationkey` = `nation`.`n_nationkey`)
inner join `region` on (`nation`.`n_regionkey` = `region`.`r_regionkey`)
where ((`part`.`p_size` = cast(? as signed)) and (`part`.`p_type` like cast(? as char)) and (`region`.`r_name` = cast(? as char)) and (`partsupp`.`ps_supplycost` = (
select min(`partsupp_2`.`ps_supplycost`) as `least`
from `partsupp` as `partsupp_2`
inner join `supplier` as `supplier_2` on (`partsupp_2`.`ps_suppkey` = `supplier_2`.`s_suppkey`)
inner join `nation` as `nation_2` on (`supplier_2`.`s_nationkey` = `nation_2`.`n_nationkey`)
inner join `region` as `region_2` on (`nation_2`.`n_regionkey` = `region_2`.`r_regionkey`)
where ((`partsupp_2`.`ps_partkey` = `part`.`p_partkey`) and (`region_2`.`r_name` = cast(? as char)))
)))
order by `supplier`.`s_acctbal` desc, `nation`.`n_name` asc, `supplier`.`s_name` asc, `part`.`p_partkey` asc
limit 100;
-- [15,"%BRASS","EUROPE","EUROPE"]
