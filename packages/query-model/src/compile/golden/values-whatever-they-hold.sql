-- duckdb
select "given"."c1" as "a", "given"."c2" as "b"
from (
select cast($1 as varchar) as "c1", cast($2 as bigint) as "c2"
union all select cast($3 as varchar) as "c1", cast($4 as bigint) as "c2"
union all select cast($5 as varchar) as "c1", cast($6 as bigint) as "c2"
) as "given";
-- ["it's",1,"\"quoted\" -- ; drop",null,"",-5]

-- postgres
select "given"."c1" as "a", "given"."c2" as "b"
from (
select cast($1 as text) as "c1", cast($2 as bigint) as "c2"
union all select cast($3 as text) as "c1", cast($4 as bigint) as "c2"
union all select cast($5 as text) as "c1", cast($6 as bigint) as "c2"
) as "given";
-- ["it's",1,"\"quoted\" -- ; drop",null,"",-5]

-- mariadb
select `given`.`c1` as `a`, `given`.`c2` as `b`
from (
select cast(? as char) as `c1`, cast(? as signed) as `c2`
union all select cast(? as char) as `c1`, cast(? as signed) as `c2`
union all select cast(? as char) as `c1`, cast(? as signed) as `c2`
) as `given`;
-- ["it's",1,"\"quoted\" -- ; drop",null,"",-5]
