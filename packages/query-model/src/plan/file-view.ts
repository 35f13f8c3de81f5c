import { describeType, type ColumnType } from "@aiweb/contracts/query/column-type";
import { duckDbTypeName } from "../compile/dialects/duckdb.ts";
import { MOST_UINT256 } from "../compile/dialects/uint256/uint256.ts";
import { Refusal } from "../compile/refusal.ts";
import { readText } from "./shipped-table.ts";

/** A file as a table of a graph: its columns by name, as the graph declares them. */
export type FileTable = { schema: string; name: string; path: string; format: "csv" | "parquet"; columns: ReadonlyMap<string, ColumnType> };

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A field of a CSV file as a value: what is none of the type is an error, where DuckDB would round it or read another number. */
function readField(field: string, type: ColumnType, typeName: string): string {
  if (type.kind === "integer") return `cast(regexp_replace(${field}, '[^0-9+ -]', '?', 'g') as ${typeName})`;
  if (type.kind !== "uint256") return readText(field, type, typeName);
  return `case when ${field} is null then null when regexp_full_match(${field}, '0*[0-9]{1,78}') and lpad(right(${field}, 78), 78, '0') <= '${MOST_UINT256}' then lpad(right(${field}, 78), 78, '0') else error('A uint256 is digits up to 2^256 - 1; this is ' || ${field}) end`;
}

/**
 * SQL for DuckDB that makes a view of a file in a schema, which is made too. A CSV file is read as text, so that nothing is
 * guessed, and each column is then what the graph says it is: an empty field is NULL, and "" is empty text.
 */
export function fileView({ schema, name, path, format, columns }: FileTable): string[] {
  const selected = [...columns].map(([column, type]) => {
    const typeName = duckDbTypeName(type);
    if (typeName === null) throw new Refusal("duckdb", `Column ${column} of ${name} is ${describeType(type)}, which cannot be read from a file so far.`);
    // under the file's own name: a column that is not there must not be taken for the one that is made of it
    const field = `file.${quoteName(column)}`;
    const value = format === "csv" ? readField(field, type, typeName) : type.kind === "uint256" ? `lpad(cast(${field} as varchar), 78, '0')` : `cast(${field} as ${typeName})`;
    return `${value} as ${quoteName(column)}`;
  });
  const file = format === "csv" ? `read_csv(${quoteText(path)}, header = true, all_varchar = true, nullstr = '', allow_quoted_nulls = false)` : `read_parquet(${quoteText(path)})`;
  return [`create schema if not exists ${quoteName(schema)}`, `create view ${quoteName(schema)}.${quoteName(name)} as select ${selected.join(", ")} from ${file} as file`];
}
