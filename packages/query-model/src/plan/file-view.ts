import { describeType, type ColumnType } from "@aiweb/contracts/query/column-type";
import { duckDbTypeName } from "../compile/dialects/duckdb.ts";
import { Refusal } from "../compile/refusal.ts";
import { readText } from "./shipped-table.ts";

/** A file as a table of a graph: its columns by name, as the graph declares them. */
export type FileTable = { schema: string; name: string; path: string; format: "csv" | "parquet"; columns: ReadonlyMap<string, ColumnType> };

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * SQL for DuckDB that makes a view of a file in a schema, which is made too. A CSV file is read as text, so that nothing is
 * guessed, and each column is then what the graph says it is: an empty field is NULL, and "" is empty text.
 */
export function fileView({ schema, name, path, format, columns }: FileTable): string[] {
  const selected = [...columns].map(([column, type]) => {
    const typeName = duckDbTypeName(type);
    if (typeName === null) throw new Refusal("duckdb", `Column ${column} of ${name} is ${describeType(type)}, which cannot be read from a file so far.`);
    const value = format === "csv" ? readText(quoteName(column), type, typeName) : type.kind === "uint256" ? `lpad(cast(${quoteName(column)} as varchar), 78, '0')` : `cast(${quoteName(column)} as ${typeName})`;
    return `${value} as ${quoteName(column)}`;
  });
  const file = format === "csv" ? `read_csv(${quoteText(path)}, header = true, all_varchar = true, nullstr = '', allow_quoted_nulls = false)` : `read_parquet(${quoteText(path)})`;
  return [`create schema if not exists ${quoteName(schema)}`, `create view ${quoteName(schema)}.${quoteName(name)} as select ${selected.join(", ")} from ${file}`];
}
