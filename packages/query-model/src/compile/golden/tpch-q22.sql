-- duckdb
select "filter_1"."cntrycode" as "cntrycode", count(*) as "numcust", sum("filter_1"."c_acctbal") as "totacctbal"
from (
select "customer"."c_acctbal" as "c_acctbal", substring("customer"."c_phone", cast($1 as bigint), cast($2 as bigint)) as "cntrycode"
from "customer"
where ((substring("customer"."c_phone", cast($3 as bigint), cast($4 as bigint)) in (cast($5 as varchar), cast($6 as varchar), cast($7 as varchar), cast($8 as varchar), cast($9 as varchar), cast($10 as varchar), cast($11 as varchar))) and ("customer"."c_acctbal" > (
select avg("customer_2"."c_acctbal") as "mean"
from "customer" as "customer_2"
where (("customer_2"."c_acctbal" > cast($12 as decimal(3, 2))) and (substring("customer_2"."c_phone", cast($13 as bigint), cast($14 as bigint)) in (cast($15 as varchar), cast($16 as varchar), cast($17 as varchar), cast($18 as varchar), cast($19 as varchar), cast($20 as varchar), cast($21 as varchar))))
)) and not exists (
select 1 as "one"
from "orders"
where ("orders"."o_custkey" = "customer"."c_custkey")
))
) as "filter_1"
group by "filter_1"."cntrycode"
order by "filter_1"."cntrycode" asc;
-- [1,2,1,2,"13","31","23","29","30","18","17","0.00",1,2,"13","31","23","29","30","18","17"]

-- postgres
select "filter_1"."cntrycode" as "cntrycode", count(*) as "numcust", sum("filter_1"."c_acctbal") as "totacctbal"
from (
select "customer"."c_acctbal" as "c_acctbal", substring("customer"."c_phone", cast(cast($1 as bigint) as integer), cast(cast($2 as bigint) as integer)) as "cntrycode"
from "customer"
where ((substring("customer"."c_phone", cast(cast($3 as bigint) as integer), cast(cast($4 as bigint) as integer)) in (cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text), cast($11 as text))) and ("customer"."c_acctbal" > (
select cast(avg("customer_2"."c_acctbal") as double precision) as "mean"
from "customer" as "customer_2"
where (("customer_2"."c_acctbal" > cast($12 as numeric(3, 2))) and (substring("customer_2"."c_phone", cast(cast($13 as bigint) as integer), cast(cast($14 as bigint) as integer)) in (cast($15 as text), cast($16 as text), cast($17 as text), cast($18 as text), cast($19 as text), cast($20 as text), cast($21 as text))))
)) and not exists (
select 1 as "one"
from "orders"
where ("orders"."o_custkey" = "customer"."c_custkey")
))
) as "filter_1"
group by "filter_1"."cntrycode"
order by "filter_1"."cntrycode" collate "C" asc;
-- [1,2,1,2,"13","31","23","29","30","18","17","0.00",1,2,"13","31","23","29","30","18","17"]

-- mariadb
select `filter_1`.`cntrycode` as `cntrycode`, count(*) as `numcust`, sum(`filter_1`.`c_acctbal`) as `totacctbal`
from (
select `customer`.`c_acctbal` as `c_acctbal`, substring(`customer`.`c_phone`, cast(? as signed), cast(? as signed)) as `cntrycode`
from `customer`
where ((substring(`customer`.`c_phone`, cast(? as signed), cast(? as signed)) in (cast(? as char), cast(? as char), cast(? as char), cast(? as char), cast(? as char), cast(? as char), cast(? as char))) and (`customer`.`c_acctbal` > (
select cast(avg(`customer_2`.`c_acctbal` * 1e0) as double) as `mean`
from `customer` as `customer_2`
where ((`customer_2`.`c_acctbal` > cast(? as decimal(3, 2))) and (substring(`customer_2`.`c_phone`, cast(? as signed), cast(? as signed)) in (cast(? as char), cast(? as char), cast(? as char), cast(? as char), cast(? as char), cast(? as char), cast(? as char))))
)) and not exists (
select 1 as `one`
from `orders`
where (`orders`.`o_custkey` = `customer`.`c_custkey`)
))
) as `filter_1`
group by `filter_1`.`cntrycode`
order by `filter_1`.`cntrycode` asc;
-- [1,2,1,2,"13","31","23","29","30","18","17","0.00",1,2,"13","31","23","29","30","18","17"]
