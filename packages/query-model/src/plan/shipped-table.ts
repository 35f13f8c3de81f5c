import { describeType, type ColumnType } from "@aiweb/contracts/query/column-type";
import { sql } from "kysely";
import type { Column } from "../check/column.ts";
import { duckDb, duckDbTypeName } from "../compile/dialects/duckdb.ts";
import { castTo, list, type Fragment } from "../compile/fragment.ts";
import { Refusal } from "../compile/refusal.ts";
import { writerFor } from "../compile/writer.ts";

/** A table of DuckDB that another engine's rows are put into: its CREATE, and an INSERT that takes each column as a list of text. */
export type ShippedTable = { name: string; create: string; insert: string };

/** The SQL name of a shipped column: their own names may be alike. */
export const shippedName = (index: number) => `c${index + 1}`;

/** A statement of ours for DuckDB. Nothing can be bound where tables and views are made: values stand in it as literals. */
export function duckDbText(statement: Fragment): string {
  return statement.compile(writerFor(duckDb)).sql;
}

/** A text, as engines and files have it, as a value of the type that it has in DuckDB. */
export function readText(text: Fragment, type: ColumnType, typeName: string): Fragment {
  switch (type.kind) {
    case "bytes":
      return sql`unhex(${text})`;
    case "uint256":
      return sql`lpad(${text}, 78, '0')`;
    case "list":
      return castTo(castTo(text, "json"), typeName);
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
      return castTo(text, typeName);
  }
}

/** Throws a Refusal where a column's type cannot be shipped. */
export function shippedTable(name: string, columns: readonly Column[]): ShippedTable {
  const typed = columns.map(({ name: shown, type }, index) => {
    const typeName = duckDbTypeName(type);
    if (typeName === null) throw new Refusal("duckdb", `${shown} is ${describeType(type)}, which does not go from one engine to another. Take a value out of it, or cast it.`);
    return { column: sql.id(shippedName(index)), type, typeName, place: sql.raw(`$${index + 1}`) };
  });
  const table = sql.id(name);
  const sent = sql`select ${list(typed.map(({ column, place }) => sql`unnest(${castTo(place, "varchar[]")}) as ${column}`))}`;
  return {
    name,
    create: duckDbText(sql`create table ${table} (${list(typed.map(({ column, typeName }) => sql`${column} ${sql.raw(typeName)}`))})`),
    insert: duckDbText(sql`insert into ${table} select ${list(typed.map(({ column, type, typeName }) => readText(column, type, typeName)))} from (${sent}) as sent`),
  };
}
