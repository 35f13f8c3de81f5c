-- duckdb
select "union"."v" as "v"
from (
select "given"."c2" as "v"
from (
select cast($1 as bigint) as "c1", cast($2 as varchar) as "c2"
union all select cast($3 as bigint) as "c1", cast($4 as varchar) as "c2"
union all select cast($5 as bigint) as "c1", cast($6 as varchar) as "c2"
union all select cast($7 as bigint) as "c1", cast($8 as varchar) as "c2"
union all select cast($9 as bigint) as "c1", cast($10 as varchar) as "c2"
) as "given"
union
select list_transform([cast("transfers"."id" as bignum)], lambda given: case when given is null then null when given between cast('0' as bignum) and cast('115792089237316195423570985008687907853269984665640564039457584007913129639935' as bignum) then lpad(cast(given as varchar), 78, '0') else error('A uint256 ends at 0 and 2^256 - 1; this is ' || cast(given as varchar)) end)[1] as "v"
from "transfers"
) as "union";
-- [1,"000000000000000000000000000000000000009999999999999999999999999999999999999999",1,"000000000000000000000000000000000000000000000000000000000000000000000000000001",2,"000000000000000000000000000000000000000000000000000000000000000000000000000005",2,null,3,null]

-- postgres
select "union"."v" as "v"
from (
select "given"."c2" as "v"
from (
select cast($1 as bigint) as "c1", cast($2 as numeric(78, 0)) as "c2"
union all select cast($3 as bigint) as "c1", cast($4 as numeric(78, 0)) as "c2"
union all select cast($5 as bigint) as "c1", cast($6 as numeric(78, 0)) as "c2"
union all select cast($7 as bigint) as "c1", cast($8 as numeric(78, 0)) as "c2"
union all select cast($9 as bigint) as "c1", cast($10 as numeric(78, 0)) as "c2"
) as "given"
union
select cast(cast(cast(cast("transfers"."id" as numeric) + 884207910762683804576429014991312092146730015334359435960542415992086870360064 as numeric(78, 0)) - 1884207910762683804576429014991312092146730015334359435960542415992086870360063 as numeric(78, 0)) + 999999999999999999999999999999999999999999999999999999999999999999999999999999 as numeric(78, 0)) as "v"
from "transfers"
) as "union";
-- [1,"9999999999999999999999999999999999999999",1,"1",2,"5",2,null,3,null]

-- mariadb
select `union`.`v` as `v`
from (
select `given`.`c2` as `v`
from (
select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
) as `given`
union
select lpad(trim(leading '0' from left(cast(`transfers`.`id` as char), 18446744073709551615 + (cast(`transfers`.`id` as char) = '' or cast(`transfers`.`id` as char) regexp '[^0-9]' or char_length(trim(leading '0' from cast(`transfers`.`id` as char))) > 78 or lpad(trim(leading '0' from cast(`transfers`.`id` as char)), 78, '0') > '115792089237316195423570985008687907853269984665640564039457584007913129639935'))), 78, '0') as `v`
from `transfers`
) as `union`;
-- [1,"000000000000000000000000000000000000009999999999999999999999999999999999999999",1,"000000000000000000000000000000000000000000000000000000000000000000000000000001",2,"000000000000000000000000000000000000000000000000000000000000000000000000000005",2,null,3,null]
