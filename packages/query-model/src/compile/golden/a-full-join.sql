-- duckdb
select "transfers"."id" as "x", "transfers_2"."id" as "y"
from "transfers"
full join "transfers" as "transfers_2" on (("transfers"."receiver" = "transfers_2"."sender") and ("transfers"."amount" > cast($1 as bigint)));
-- [10]

-- postgres
select "transfers"."id" as "x", "transfers_2"."id" as "y"
from "transfers"
full join "transfers" as "transfers_2" on (("transfers"."receiver" = "transfers_2"."sender") and ("transfers"."amount" > cast($1 as bigint)));
-- [10]

-- mariadb
-- refused: MariaDB has no full join. Unite a left join with the right rows that have no left one.
