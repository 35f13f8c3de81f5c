-- duckdb
select "events"."id" as "id", avg("events"."weight") over (order by "events"."id" asc rows between 1 preceding and 1 following) as "m", dense_rank() over (order by "events"."who" desc) as "r"
from "events";
-- []

-- postgres
select "events"."id" as "id", cast(avg("events"."weight") over (order by "events"."id" asc rows between 1 preceding and 1 following) as double precision) as "m", dense_rank() over (order by "events"."who" desc) as "r"
from "events";
-- []

-- mariadb
select `events`.`id` as `id`, cast(avg(`events`.`weight` * 1e0) over (order by `events`.`id` asc rows between 1 preceding and 1 following) as double) as `m`, dense_rank() over (order by `events`.`who` desc) as `r`
from `events`;
-- []
