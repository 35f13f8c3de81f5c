import { sql } from "kysely";
import type { Fragment } from "../../fragment.ts";
import type { FunctionMapping } from "../dialect.ts";
import { joined, named } from "../shared-functions.ts";
import type { FunctionTable } from "../written.ts";

/** MariaDB's least and greatest are NULL with any argument that is. */
const extreme =
  (name: string): FunctionMapping =>
  (parts) => {
    if (parts.length < 2) return sql`${parts[0]?.fragment}`;
    const all = parts.map(({ fragment }) => fragment);
    return sql`${sql.raw(name)}(${sql.join(all.map((fragment, index): Fragment => sql`coalesce(${sql.join([fragment, ...all.filter((_, at) => at !== index)])})`))})`;
  };

export const COMPARISON_SQL: FunctionTable = {
  "equals": "({0} = {1})",
  "not-equals": "({0} <> {1})",
  "less": "({0} < {1})",
  "less-or-equal": "({0} <= {1})",
  "greater": "({0} > {1})",
  "greater-or-equal": "({0} >= {1})",
  "between": "({0} between {1} and {2})",
  "is-null": "({0} is null)",
  "is-not-null": "({0} is not null)",
  "is-true": "({0} is true)",
  "is-false": "({0} is false)",
  "and": joined("and"),
  "or": joined("or"),
  "not": "(not {0})",
  "if": "case when {0} then {1} else {2} end",
  "coalesce": named("coalesce"),
  "null-if": "nullif({0}, {1})",
  "least": { duckdb: named("least"), postgres: named("least"), mariadb: extreme("least") },
  "greatest": { duckdb: named("greatest"), postgres: named("greatest"), mariadb: extreme("greatest") },
};
