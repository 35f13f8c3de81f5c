-- duckdb
select "events"."id" as "e", "f"."id" as "t"
from "events"
asof join (
select "transfers"."id" as "id"
from "transfers"
where ("transfers"."amount" > cast($1 as bigint))
) as "f" on ("events"."id" <= "f"."id");
-- [5]

-- postgres
select "events"."id" as "e", "f"."id" as "t"
from "events"
cross join lateral (
select "transfers"."id" as "id"
from "transfers"
where ("transfers"."amount" > cast($1 as bigint)) and ("events"."id" <= "transfers"."id")
order by "transfers"."id" asc nulls last
limit 1
) as "f";
-- [5]

-- mariadb
-- refused: MariaDB has no join that is run for each row. Use a window function or a subquery, or run this step on another engine.
