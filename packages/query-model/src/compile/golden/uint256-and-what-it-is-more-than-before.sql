-- duckdb
select list_transform([cast("w"."amount" as bignum) - cast("w"."w_value" as bignum)], lambda given: case when given is null then null when given between cast('0' as bignum) and cast('115792089237316195423570985008687907853269984665640564039457584007913129639935' as bignum) then lpad(cast(given as varchar), 78, '0') else error('A uint256 ends at 0 and 2^256 - 1; this is ' || cast(given as varchar)) end)[1] as "d"
from (
select "given"."c2" as "amount", lag("given"."c2") over (order by "given"."c2" asc nulls last) as "w_value"
from (
select cast($1 as bigint) as "c1", cast($2 as varchar) as "c2"
union all select cast($3 as bigint) as "c1", cast($4 as varchar) as "c2"
union all select cast($5 as bigint) as "c1", cast($6 as varchar) as "c2"
union all select cast($7 as bigint) as "c1", cast($8 as varchar) as "c2"
union all select cast($9 as bigint) as "c1", cast($10 as varchar) as "c2"
) as "given"
where ("given"."c1" = cast($11 as bigint))
) as "w";
-- [1,"000000000000000000000000000000000000009999999999999999999999999999999999999999",1,"000000000000000000000000000000000000000000000000000000000000000000000000000001",2,"000000000000000000000000000000000000000000000000000000000000000000000000000005",2,null,3,null,1]

-- postgres
select cast(cast(cast(("w"."amount" - "w"."w_value") + 884207910762683804576429014991312092146730015334359435960542415992086870360064 as numeric(78, 0)) - 1884207910762683804576429014991312092146730015334359435960542415992086870360063 as numeric(78, 0)) + 999999999999999999999999999999999999999999999999999999999999999999999999999999 as numeric(78, 0)) as "d"
from (
select "given"."c2" as "amount", lag("given"."c2") over (order by "given"."c2" asc nulls last) as "w_value"
from (
select cast($1 as bigint) as "c1", cast($2 as numeric(78, 0)) as "c2"
union all select cast($3 as bigint) as "c1", cast($4 as numeric(78, 0)) as "c2"
union all select cast($5 as bigint) as "c1", cast($6 as numeric(78, 0)) as "c2"
union all select cast($7 as bigint) as "c1", cast($8 as numeric(78, 0)) as "c2"
union all select cast($9 as bigint) as "c1", cast($10 as numeric(78, 0)) as "c2"
) as "given"
where ("given"."c1" = cast($11 as bigint))
) as "w";
-- [1,"9999999999999999999999999999999999999999",1,"1",2,"5",2,null,3,null,1]

-- mariadb
select concat(lpad(cast(left(`w`.`amount`, 39) as decimal(39, 0)) - cast(left(`w`.`w_value`, 39) as decimal(39, 0)) - 1 + cast(left(lpad(1000000000000000000000000000000000000000 + cast(right(`w`.`amount`, 39) as decimal(39, 0)) - cast(right(`w`.`w_value`, 39) as decimal(39, 0)), 78, '0'), 39) as decimal(39, 0)), 39, '0'), right(lpad(1000000000000000000000000000000000000000 + cast(right(`w`.`amount`, 39) as decimal(39, 0)) - cast(right(`w`.`w_value`, 39) as decimal(39, 0)), 78, '0'), 39), left('', 18446744073709551615 + (least(greatest(cast(left(`w`.`amount`, 39) as decimal(39, 0)) - cast(left(`w`.`w_value`, 39) as decimal(39, 0)) - 1, -100000000000000000000), 100000000000000000000) * 1000000000000000000000000000000000000000 + 1000000000000000000000000000000000000000 + cast(right(`w`.`amount`, 39) as decimal(39, 0)) - cast(right(`w`.`w_value`, 39) as decimal(39, 0)) < 0))) as `d`
from (
select `given`.`c2` as `amount`, lag(`given`.`c2`) over (order by (`given`.`c2` is null) asc, `given`.`c2` asc) as `w_value`
from (
select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
) as `given`
where (`given`.`c1` = cast(? as signed))
) as `w`;
-- [1,"000000000000000000000000000000000000009999999999999999999999999999999999999999",1,"000000000000000000000000000000000000000000000000000000000000000000000000000001",2,"000000000000000000000000000000000000000000000000000000000000000000000000000005",2,null,3,null,1]
