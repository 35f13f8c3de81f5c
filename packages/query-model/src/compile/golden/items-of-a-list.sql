-- duckdb
select "posts"."id" as "id", "tag"."item" as "tag", "tag"."place" as "at"
from "posts"
cross join lateral (select unnest("posts"."tags") as "item", generate_subscripts("posts"."tags", 1) as "place") as "tag";
-- []

-- postgres
select "posts"."id" as "id", "tag"."item" as "tag", "tag"."place" as "at"
from "posts"
cross join lateral unnest("posts"."tags") with ordinality as "tag" ("item", "place");
-- []

-- mariadb
-- refused: MariaDB has no list of text to make rows of.
