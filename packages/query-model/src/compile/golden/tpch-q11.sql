-- duckdb
select "partsupp"."ps_partkey" as "ps_partkey", sum(("partsupp"."ps_supplycost" * "partsupp"."ps_availqty")) as "value"
from "partsupp"
inner join "supplier" on ("partsupp"."ps_suppkey" = "supplier"."s_suppkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
where ("nation"."n_name" = cast($1 as varchar))
group by "partsupp"."ps_partkey"
having (sum(("partsupp"."ps_supplycost" * "partsupp"."ps_availqty")) > (
select (sum(("partsupp_2"."ps_supplycost" * "partsupp_2"."ps_availqty")) * cast($2 as decimal(5, 4))) as "least"
from "partsupp" as "partsupp_2"
inner join "supplier" as "supplier_2" on ("partsupp_2"."ps_suppkey" = "supplier_2"."s_suppkey")
inner join "nation" as "nation_2" on ("supplier_2"."s_nationkey" = "nation_2"."n_nationkey")
where ("nation_2"."n_name" = cast($3 as varchar))
))
order by sum(("partsupp"."ps_supplycost" * "partsupp"."ps_availqty")) desc nulls last, "partsupp"."ps_partkey" asc;
-- ["GERMANY","0.0001","GERMANY"]

-- postgres
select "partsupp"."ps_partkey" as "ps_partkey", sum(("partsupp"."ps_supplycost" * "partsupp"."ps_availqty")) as "value"
from "partsupp"
inner join "supplier" on ("partsupp"."ps_suppkey" = "supplier"."s_suppkey")
inner join "nation" on ("supplier"."s_nationkey" = "nation"."n_nationkey")
where ("nation"."n_name" = cast($1 as text))
group by "partsupp"."ps_partkey"
having (sum(("partsupp"."ps_supplycost" * "partsupp"."ps_availqty")) > (
select (sum(("partsupp_2"."ps_supplycost" * "partsupp_2"."ps_availqty")) * cast($2 as numeric(5, 4))) as "least"
from "partsupp" as "partsupp_2"
inner join "supplier" as "supplier_2" on ("partsupp_2"."ps_suppkey" = "supplier_2"."s_suppkey")
inner join "nation" as "nation_2" on ("supplier_2"."s_nationkey" = "nation_2"."n_nationkey")
where ("nation_2"."n_name" = cast($3 as text))
))
order by sum(("partsupp"."ps_supplycost" * "partsupp"."ps_availqty")) desc nulls last, "partsupp"."ps_partkey" asc;
-- ["GERMANY","0.0001","GERMANY"]

-- mariadb
select `partsupp`.`ps_partkey` as `ps_partkey`, sum((`partsupp`.`ps_supplycost` * `partsupp`.`ps_availqty`)) as `value`
from `partsupp`
inner join `supplier` on (`partsupp`.`ps_suppkey` = `supplier`.`s_suppkey`)
inner join `nation` on (`supplier`.`s_nationkey` = `nation`.`n_nationkey`)
where (`nation`.`n_name` = cast(? as char))
group by `partsupp`.`ps_partkey`
having (sum((`partsupp`.`ps_supplycost` * `partsupp`.`ps_availqty`)) > (
select (sum((`partsupp_2`.`ps_supplycost` * `partsupp_2`.`ps_availqty`)) * cast(? as decimal(5, 4))) as `least`
from `partsupp` as `partsupp_2`
inner join `supplier` as `supplier_2` on (`partsupp_2`.`ps_suppkey` = `supplier_2`.`s_suppkey`)
inner join `nation` as `nation_2` on (`supplier_2`.`s_nationkey` = `nation_2`.`n_nationkey`)
where (`nation_2`.`n_name` = cast(? as char))
))
order by sum((`partsupp`.`ps_supplycost` * `partsupp`.`ps_availqty`)) desc, `partsupp`.`ps_partkey` asc;
-- ["GERMANY","0.0001","GERMANY"]
