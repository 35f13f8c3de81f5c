-- duckdb
select "session"."who" as "who", "session"."session_value" as "session", min("session"."minute_of_day") as "from", count(*) as "n"
from (
select "starts"."who" as "who", "starts"."minute_of_day" as "minute_of_day", cast(sum("starts"."start") over (partition by "starts"."who" order by "starts"."minute_of_day" asc rows between unbounded preceding and current row) as decimal(38, 0)) as "session_value"
from (
select "gap"."who" as "who", "gap"."minute_of_day" as "minute_of_day", case when (("gap"."gap_value" is null) or (("gap"."minute_of_day" - "gap"."gap_value") > cast($1 as bigint))) then cast($2 as bigint) else cast($3 as bigint) end as "start"
from (
select "events"."who" as "who", "events"."minute_of_day" as "minute_of_day", lag("events"."minute_of_day") over (partition by "events"."who" order by "events"."minute_of_day" asc) as "gap_value"
from "events"
) as "gap"
) as "starts"
) as "session"
group by "session"."who", "session"."session_value";
-- [30,1,0]

-- postgres
select "session"."who" as "who", "session"."session_value" as "session", min("session"."minute_of_day") as "from", count(*) as "n"
from (
select "starts"."who" as "who", "starts"."minute_of_day" as "minute_of_day", sum("starts"."start") over (partition by "starts"."who" order by "starts"."minute_of_day" asc rows between unbounded preceding and current row) as "session_value"
from (
select "gap"."who" as "who", "gap"."minute_of_day" as "minute_of_day", case when (("gap"."gap_value" is null) or (("gap"."minute_of_day" - "gap"."gap_value") > cast($1 as bigint))) then cast($2 as bigint) else cast($3 as bigint) end as "start"
from (
select "events"."who" as "who", "events"."minute_of_day" as "minute_of_day", lag("events"."minute_of_day") over (partition by "events"."who" order by "events"."minute_of_day" asc) as "gap_value"
from "events"
) as "gap"
) as "starts"
) as "session"
group by "session"."who", "session"."session_value";
-- [30,1,0]

-- mariadb
select `session`.`who` as `who`, `session`.`session_value` as `session`, min(`session`.`minute_of_day`) as `from`, count(*) as `n`
from (
select `starts`.`who` as `who`, `starts`.`minute_of_day` as `minute_of_day`, sum(`starts`.`start`) over (partition by `starts`.`who` order by `starts`.`minute_of_day` asc rows between unbounded preceding and current row) as `session_value`
from (
select `gap`.`who` as `who`, `gap`.`minute_of_day` as `minute_of_day`, case when ((`gap`.`gap_value` is null) or ((`gap`.`minute_of_day` - `gap`.`gap_value`) > cast(? as signed))) then cast(? as signed) else cast(? as signed) end as `start`
from (
select `events`.`who` as `who`, `events`.`minute_of_day` as `minute_of_day`, lag(`events`.`minute_of_day`) over (partition by `events`.`who` order by `events`.`minute_of_day` asc) as `gap_value`
from `events`
) as `gap`
) as `starts`
) as `session`
group by `session`.`who`, `session`.`session_value`;
-- [30,1,0]
