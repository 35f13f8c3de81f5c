-- duckdb
select (cast("events"."minute_of_day" as double) / nullif(cast("events"."weight" as double), 0)) as "q", ("events"."minute_of_day" // nullif(cast($1 as bigint), 0)) as "i", ((- "events"."minute_of_day") % nullif(cast($2 as bigint), 0)) as "m"
from "events";
-- [7,7]

-- postgres
select (cast("events"."minute_of_day" as double precision) / nullif(cast("events"."weight" as double precision), 0)) as "q", ("events"."minute_of_day" / nullif(cast($1 as bigint), 0)) as "i", ((- "events"."minute_of_day") % nullif(cast($2 as bigint), 0)) as "m"
from "events";
-- [7,7]

-- mariadb
select (cast(`events`.`minute_of_day` as double) / nullif(cast(`events`.`weight` as double), 0)) as `q`, (`events`.`minute_of_day` div nullif(cast(? as signed), 0)) as `i`, ((- `events`.`minute_of_day`) % nullif(cast(? as signed), 0)) as `m`
from `events`;
-- [7,7]
