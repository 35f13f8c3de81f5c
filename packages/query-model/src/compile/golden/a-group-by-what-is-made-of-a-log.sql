-- duckdb
select "amounts"."k" as "k", count(*) as "n"
from (
select regexp_replace(regexp_replace(regexp_replace(coalesce("given"."c2", cast($1 as varchar)), cast($2 as varchar), cast($3 as varchar)), cast($4 as varchar), cast($5 as varchar)), cast($6 as varchar), cast($7 as varchar)) as "k"
from (
select cast($8 as bigint) as "c1", cast($9 as varchar) as "c2"
union all select cast($10 as bigint) as "c1", cast($11 as varchar) as "c2"
union all select cast($12 as bigint) as "c1", cast($13 as varchar) as "c2"
union all select cast($14 as bigint) as "c1", cast($15 as varchar) as "c2"
union all select cast($16 as bigint) as "c1", cast($17 as varchar) as "c2"
) as "given"
) as "amounts"
group by "amounts"."k";
-- ["000000000000000000000000000000000000000000000000000000000000000000000000000000","([0-9]{1})$",".\\1","^0+([0-9])","\\1","[.]?0*$","",1,"000000000000000000000000000000000000009999999999999999999999999999999999999999",1,"000000000000000000000000000000000000000000000000000000000000000000000000000001",2,"000000000000000000000000000000000000000000000000000000000000000000000000000005",2,null,3,null]

-- postgres
select "amounts"."k" as "k", count(*) as "n"
from (
select regexp_replace(regexp_replace(regexp_replace(lpad(cast(coalesce("given"."c2", cast($1 as numeric(78, 0))) as text), 78, '0'), cast($2 as text), cast($3 as text)), cast($4 as text), cast($5 as text)), cast($6 as text), cast($7 as text)) as "k"
from (
select cast($8 as bigint) as "c1", cast($9 as numeric(78, 0)) as "c2"
union all select cast($10 as bigint) as "c1", cast($11 as numeric(78, 0)) as "c2"
union all select cast($12 as bigint) as "c1", cast($13 as numeric(78, 0)) as "c2"
union all select cast($14 as bigint) as "c1", cast($15 as numeric(78, 0)) as "c2"
union all select cast($16 as bigint) as "c1", cast($17 as numeric(78, 0)) as "c2"
) as "given"
) as "amounts"
group by "amounts"."k";
-- ["0","([0-9]{1})$",".\\1","^0+([0-9])","\\1","[.]?0*$","",1,"9999999999999999999999999999999999999999",1,"1",2,"5",2,null,3,null]

-- mariadb
select `amounts`.`k` as `k`, count(*) as `n`
from (
select regexp_replace(regexp_replace(regexp_replace(coalesce(`given`.`c2`, cast(? as char)), cast(? as char), cast(? as char)), cast(? as char), cast(? as char)), cast(? as char), cast(? as char)) as `k`
from (
select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
union all select cast(? as signed) as `c1`, cast(? as char) as `c2`
) as `given`
) as `amounts`
group by `amounts`.`k`;
-- ["000000000000000000000000000000000000000000000000000000000000000000000000000000","([0-9]{1})$",".\\1","^0+([0-9])","\\1","[.]?0*$","",1,"000000000000000000000000000000000000009999999999999999999999999999999999999999",1,"000000000000000000000000000000000000000000000000000000000000000000000000000001",2,"000000000000000000000000000000000000000000000000000000000000000000000000000005",2,null,3,null]
