-- duckdb
select upper("customers"."name") as "u", length("customers"."name") as "n", substring("customers"."name", cast($1 as bigint), cast($2 as bigint)) as "p", ("customers"."name" || cast($3 as varchar)) as "c", contains("customers"."name", cast($4 as varchar)) as "has", starts_with("customers"."name", cast($5 as varchar)) as "starts", ("customers"."name" like cast($6 as varchar)) as "like"
from "customers";
-- [2,1,"!","d","a","_d%"]

-- postgres
select (upper("customers"."name" collate "und-x-icu") collate "C") as "u", char_length("customers"."name") as "n", substring("customers"."name", cast(cast($1 as bigint) as integer), cast(cast($2 as bigint) as integer)) as "p", ("customers"."name" || cast($3 as text)) as "c", (strpos("customers"."name", cast($4 as text)) > 0) as "has", starts_with("customers"."name", cast($5 as text)) as "starts", ("customers"."name" like cast($6 as text)) as "like"
from "customers";
-- [2,1,"!","d","a","_d%"]

-- mariadb
select upper(`customers`.`name`) as `u`, char_length(`customers`.`name`) as `n`, substring(`customers`.`name`, cast(? as signed), cast(? as signed)) as `p`, concat(`customers`.`name`, cast(? as char)) as `c`, (locate(cast(? as char), `customers`.`name`) > 0) as `has`, (left(`customers`.`name`, char_length(cast(? as char))) = cast(? as char)) as `starts`, (`customers`.`name` like cast(? as char)) as `like`
from `customers`;
-- [2,1,"!","d","a","a","_d%"]
