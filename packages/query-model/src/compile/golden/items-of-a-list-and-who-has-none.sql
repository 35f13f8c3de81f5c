-- duckdb
select "tag"."item" as "tag", count(*) as "n"
from "posts"
left join lateral (select unnest("posts"."tags") as "item", generate_subscripts("posts"."tags", 1) as "place") as "tag" on true
group by "tag"."item";
-- []

-- postgres
select "tag"."item" as "tag", count(*) as "n"
from "posts"
left join lateral unnest("posts"."tags") with ordinality as "tag" ("item", "place") on true
group by "tag"."item";
-- []

-- mariadb
-- refused: MariaDB has no list of text to make rows of.
