-- duckdb
select "posts"."id" as "id", "x"."item" as "x", "x"."place" as "at"
from "posts"
cross join lateral (select unnest(case when json_type(nullif(json_extract("posts"."body", $1), 'null')) = 'ARRAY' then cast(nullif(json_extract("posts"."body", $2), 'null') as json[]) end) as "item", generate_subscripts(case when json_type(nullif(json_extract("posts"."body", $3), 'null')) = 'ARRAY' then cast(nullif(json_extract("posts"."body", $4), 'null') as json[]) end, 1) as "place") as "x";
-- ["$.\"lines\"","$.\"lines\"","$.\"lines\"","$.\"lines\""]

-- postgres
select "posts"."id" as "id", "x"."item" as "x", "x"."place" as "at"
from "posts"
cross join lateral (select nullif(value, 'null') as "item", place as "place" from jsonb_array_elements(case when jsonb_typeof(nullif("posts"."body" #> array[cast($1 as text)], 'null')) = 'array' then nullif("posts"."body" #> array[cast($2 as text)], 'null') end) with ordinality as each_item (value, place)) as "x";
-- ["lines","lines"]

-- mariadb
select `posts`.`id` as `id`, nullif(`x`.`item`, 'null') as `x`, `x`.`place` as `at`
from `posts`
cross join json_table(case when json_type(case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then json_extract(`posts`.`body`, ?) end) = 'ARRAY' then case when json_type(json_extract(`posts`.`body`, ?)) <> 'NULL' then json_extract(`posts`.`body`, ?) end end, '$[*]' columns (`place` for ordinality, `item` json path '$')) as `x`;
-- ["$.\"lines\"","$.\"lines\"","$.\"lines\"","$.\"lines\""]
