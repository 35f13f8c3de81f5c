-- duckdb
select "posts"."id" as "id", json_extract_string("posts"."body", $1) as "name", cast(regexp_replace(json_extract_string("posts"."body", $2), '[^0-9+ -]', '?', 'g') as bigint) as "likes", json_extract_string("posts"."body", $3) as "second"
from "posts";
-- ["$.\"by\".\"name\"","$.\"likes\"","$.\"lines\"[1]"]

-- postgres
select "posts"."id" as "id", ("posts"."body" #>> array[cast($1 as text), cast($2 as text)]) as "name", cast(("posts"."body" #>> array[cast($3 as text)]) as bigint) as "likes", ("posts"."body" #>> array[cast($4 as text), cast($5 as text)]) as "second"
from "posts";
-- ["by","name","likes","lines","1"]

-- mariadb
select `posts`.`id` as `id`, case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then cast(json_unquote(json_extract(`posts`.`body`, ?)) as char) end as `name`, cast(left(case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then cast(json_unquote(json_extract(`posts`.`body`, ?)) as char) end, 18446744073709551615 + (case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then cast(json_unquote(json_extract(`posts`.`body`, ?)) as char) end not regexp '^ *[+-]?[0-9]+ *$' or cast(case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then cast(json_unquote(json_extract(`posts`.`body`, ?)) as char) end as decimal(65, 0)) not between -9223372036854775808 and 9223372036854775807)) as signed) as `likes`, case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then cast(json_unquote(json_extract(`posts`.`body`, ?)) as char) end as `second`
from `posts`;
-- ["$.\"by\".\"name\"","$.\"by\".\"name\"","$.\"likes\"","$.\"likes\"","$.\"likes\"","$.\"likes\"","$.\"likes\"","$.\"likes\"","$.\"lines\"[1]","$.\"lines\"[1]"]
