import { sql } from "kysely";
import { castTo } from "../../fragment.ts";
import type { Cast } from "../dialect.ts";

/** A whole number is written in digits: DuckDB would round 1.5 and read 1e3. */
export const duckDbCast: Cast = (value, from, to, typeName) => castTo(from.kind === "text" && to.kind === "integer" ? sql`regexp_replace(${value}, '[^0-9+ -]', '?', 'g')` : value, typeName);
