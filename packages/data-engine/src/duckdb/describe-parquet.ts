import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "./open-limited.ts";

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Names and types of a Parquet file's columns. */
export async function describeParquet(connection: DuckDBConnection, path: string): Promise<{ name: string; type: string }[]> {
  const described = await connection.runAndReadAll(`describe select * from read_parquet(${literal(path)})`);
  return described.getRowsJson().map((row) => ({ name: text(row[0]), type: text(row[1]) }));
}
