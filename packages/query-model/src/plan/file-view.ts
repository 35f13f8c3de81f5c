import { describeType, type ColumnType } from "@aiweb/contracts/query/column-type";
import { sql } from "kysely";
import { duckDbTypeName } from "../compile/dialects/duckdb.ts";
import { MOST_UINT256 } from "../compile/dialects/uint256/uint256.ts";
import { castTo, list, type Fragment } from "../compile/fragment.ts";
import { Refusal } from "../compile/refusal.ts";
import { duckDbText, readText } from "./shipped-table.ts";

/** A file as a table of a graph: its columns by name, as the graph declares them. */
export type FileTable = { schema: string; name: string; path: string; format: "csv" | "parquet"; columns: ReadonlyMap<string, ColumnType> };

/** A field of a CSV file as a value: what is none of the type is an error, where DuckDB would round it or read another number. */
function readField(field: Fragment, type: ColumnType, typeName: string): Fragment {
  if (type.kind === "integer") return castTo(sql`regexp_replace(${field}, '[^0-9+ -]', '?', 'g')`, typeName);
  if (type.kind !== "uint256") return readText(field, type, typeName);
  const padded = readText(sql`right(${field}, 78)`, type, typeName);
  return sql`case when ${field} is null then null when regexp_full_match(${field}, '0*[0-9]{1,78}') and ${padded} <= ${sql.lit(MOST_UINT256)} then ${padded} else error('A uint256 is digits up to 2^256 - 1; this is ' || ${field}) end`;
}

/** A value of a Parquet file, which has a type already. */
const readValue = (value: Fragment, type: ColumnType, typeName: string) => (type.kind === "uint256" ? readText(castTo(value, "varchar"), type, typeName) : castTo(value, typeName));

/**
 * SQL for DuckDB that makes a view of a file in a schema, which is made too. A CSV file is read as text, so that nothing is
 * guessed, and each column is then what the graph says it is: an empty field is NULL, and "" is empty text.
 */
export function fileView({ schema, name, path, format, columns }: FileTable): string[] {
  const selected = [...columns].map(([column, type]) => {
    const typeName = duckDbTypeName(type);
    if (typeName === null) throw new Refusal("duckdb", `Column ${column} of ${name} is ${describeType(type)}, which cannot be read from a file so far.`);
    // under the file's own name: a column that is not there must not be taken for the one that is made of it
    const read = format === "csv" ? readField : readValue;
    return sql`${read(sql.id("file", column), type, typeName)} as ${sql.id(column)}`;
  });
  const rows = format === "csv" ? sql`read_csv(${sql.lit(path)}, header = true, all_varchar = true, nullstr = '', allow_quoted_nulls = false)` : sql`read_parquet(${sql.lit(path)})`;
  return [sql`create schema if not exists ${sql.id(schema)}`, sql`create view ${sql.id(schema, name)} as select ${list(selected)} from ${rows} as file`].map(duckDbText);
}
