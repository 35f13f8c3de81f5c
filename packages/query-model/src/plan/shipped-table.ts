import { describeType, type ColumnType } from "@aiweb/contracts/query/column-type";
import type { Column } from "../check/column.ts";
import { duckDbTypeName } from "../compile/dialects/duckdb.ts";
import { Refusal } from "../compile/refusal.ts";

/** A table of DuckDB that another engine's rows are put into: its CREATE, and an INSERT that takes each column as a list of text. */
export type ShippedTable = { name: string; create: string; insert: string };

/** The SQL name of a shipped column: their own names may be alike. */
export const shippedName = (index: number) => `c${index + 1}`;

/** SQL of a text, as engines and files have it, as a value of the type that it has in DuckDB. */
export function readText(text: string, type: ColumnType, typeName: string): string {
  switch (type.kind) {
    case "bytes":
      return `unhex(${text})`;
    case "uint256":
      return `lpad(${text}, 78, '0')`;
    case "list":
      return `cast(cast(${text} as json) as ${typeName})`;
    case "text":
    case "evmAddress":
    case "evmHash":
      return text;
    case "boolean":
    case "integer":
    case "decimal":
    case "float":
    case "uuid":
    case "date":
    case "time":
    case "timestamp":
    case "interval":
    case "json":
    case "struct":
    case "map":
    case "unknown":
      return `cast(${text} as ${typeName})`;
  }
}

/** Throws a Refusal where a column's type cannot be shipped. `name` is one of ours, never a document's. */
export function shippedTable(name: string, columns: readonly Column[]): ShippedTable {
  const typed = columns.map((column, index) => {
    const typeName = duckDbTypeName(column.type);
    if (typeName === null) throw new Refusal("duckdb", `${column.name} is ${describeType(column.type)}, which does not go from one engine to another. Take a value out of it, or cast it.`);
    return { sqlName: shippedName(index), type: column.type, typeName };
  });
  return {
    name,
    create: `create table ${name} (${typed.map(({ sqlName, typeName }) => `${sqlName} ${typeName}`).join(", ")})`,
    insert: `insert into ${name} select ${typed.map(({ sqlName, type, typeName }) => readText(sqlName, type, typeName)).join(", ")} from (select ${typed.map(({ sqlName }, index) => `unnest(cast($${index + 1} as varchar[])) as ${sqlName}`).join(", ")}) as sent`,
  };
}
