-- duckdb
select "events"."id" as "e", "transfers"."id" as "t"
from "events"
asof left join "transfers" on ("events"."who" = "transfers"."sender") and ("events"."id" >= "transfers"."id");
-- []

-- postgres
select "events"."id" as "e", "transfers_2"."id" as "t"
from "events"
left join lateral (
select "transfers"."id" as "id"
from "transfers"
where ("events"."who" = "transfers"."sender") and ("events"."id" >= "transfers"."id")
order by "transfers"."id" desc nulls last
limit 1
) as "transfers_2" on true;
-- []

-- mariadb
-- refused: MariaDB has no join that is run for each row. Use a window function or a subquery, or run this step on another engine.
