import { sql } from "kysely";
import { list } from "../../fragment.ts";
import type { FunctionMapping } from "../dialect.ts";
import { refusing, written, type FunctionTable } from "../written.ts";

const mariadb = refusing("mariadb", "lists");

/** A subquery over the items, which PostgreSQL sorts by the collation of the database where nothing else is said. */
const ofItems =
  (what: string, where: string): FunctionMapping =>
  (parts, result) => {
    const collation = result.kind === "list" && result.of.kind === "text" ? ' collate "C"' : "";
    return written(`case when {0} is not null then array(select ${what} as value from unnest({0}) as given (item)${where} order by value nulls last) end`.replace("item as", `item${collation} as`))(parts, result);
  };

export const LIST_SQL: FunctionTable = {
  "list": { duckdb: (parts) => sql`list_value(${list(parts.map(({ fragment }) => fragment))})`, postgres: (parts) => sql`array[${list(parts.map(({ fragment }) => fragment))}]`, mariadb },
  "list-length": { duckdb: "len({0})", postgres: "cardinality({0})", mariadb },
  // equality with a NULL among the items is unknown in PostgreSQL
  "list-contains": { duckdb: "list_contains({0}, {1})", postgres: "case when {0} is null or {1} is null then null else coalesce({1} = any({0}), false) end", mariadb },
  "list-item": { duckdb: "case when {1} >= 1 then list_extract({0}, {1}) end", postgres: "({0})[cast({1} as integer)]", mariadb },
  "list-sort": { duckdb: "list_sort({0}, 'asc', 'nulls last')", postgres: ofItems("item", ""), mariadb },
  "list-distinct": { duckdb: "list_sort(list_distinct({0}))", postgres: ofItems("distinct item", " where item is not null"), mariadb },
  "list-join": { duckdb: "case when {1} is not null then array_to_string({0}, {1}) end", postgres: "array_to_string({0}, {1})", mariadb },
};
