-- duckdb
select "posts"."id" as "id", json_extract_string("posts"."body", $1) as "name", cast(json_extract_string("posts"."body", $2) as bigint) as "likes", json_extract_string("posts"."body", $3) as "second"
from "posts";
-- ["$.\"by\".\"name\"","$.\"likes\"","$.\"lines\"[1]"]

-- postgres
select "posts"."id" as "id", ("posts"."body" #>> array[cast($1 as text), cast($2 as text)]) as "name", cast(("posts"."body" #>> array[cast($3 as text)]) as bigint) as "likes", ("posts"."body" #>> array[cast($4 as text), cast($5 as text)]) as "second"
from "posts";
-- ["by","name","likes","lines","1"]

-- mariadb
select `posts`.`id` as `id`, case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then json_unquote(json_extract(`posts`.`body`, ?)) end as `name`, cast(case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then json_unquote(json_extract(`posts`.`body`, ?)) end as signed) as `likes`, case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then json_unquote(json_extract(`posts`.`body`, ?)) end as `second`
from `posts`;
-- ["$.\"by\".\"name\"","$.\"by\".\"name\"","$.\"likes\"","$.\"likes\"","$.\"lines\"[1]","$.\"lines\"[1]"]
