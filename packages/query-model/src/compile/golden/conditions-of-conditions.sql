-- duckdb
select "customers"."id" as "id", coalesce(("customers"."country" = cast($1 as varchar)), cast($2 as boolean)) as "british", case when (("customers"."country" = cast($3 as varchar)) or ("customers"."country" = cast($4 as varchar))) then cast($5 as varchar) when ("customers"."country" is null) then cast($6 as varchar) else cast($7 as varchar) end as "word"
from "customers";
-- ["UK",false,"UK","FR","west","nowhere","east"]

-- postgres
select "customers"."id" as "id", coalesce(("customers"."country" = cast($1 as text)), cast($2 as boolean)) as "british", case when (("customers"."country" = cast($3 as text)) or ("customers"."country" = cast($4 as text))) then cast($5 as text) when ("customers"."country" is null) then cast($6 as text) else cast($7 as text) end as "word"
from "customers";
-- ["UK",false,"UK","FR","west","nowhere","east"]

-- mariadb
select `customers`.`id` as `id`, coalesce((`customers`.`country` = cast(? as char)), cast(? as unsigned)) as `british`, case when ((`customers`.`country` = cast(? as char)) or (`customers`.`country` = cast(? as char))) then cast(? as char) when (`customers`.`country` is null) then cast(? as char) else cast(? as char) end as `word`
from `customers`;
-- ["UK",false,"UK","FR","west","nowhere","east"]
