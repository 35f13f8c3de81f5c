import { DuckDBArrayValue, DuckDBBlobValue, DuckDBDecimalValue, DuckDBListValue, DuckDBMapValue, DuckDBStructValue, DuckDBUnionValue, type DuckDBValue } from "@duckdb/node-api";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A number as JSON when a double carries all of its digits, else as it is written. */
function exactNumber(text: string): number | string {
  const value = Number(text);
  return String(value) === text ? value : text;
}

/** A DuckDB value as JSON without loss: long integers and decimals become text, and so do times, bytes and infinities. */
export function jsonOf(value: DuckDBValue): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();
  if (value instanceof DuckDBDecimalValue) return exactNumber(value.toString());
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(jsonOf);
  if (value instanceof DuckDBStructValue) return Object.fromEntries(Object.entries(value.entries).map(([key, entry]) => [key, jsonOf(entry)]));
  if (value instanceof DuckDBMapValue) return value.entries.map(({ key, value: entry }) => ({ key: jsonOf(key), value: jsonOf(entry) }));
  if (value instanceof DuckDBUnionValue) return jsonOf(value.value);
  if (value instanceof DuckDBBlobValue) return `0x${Buffer.from(value.bytes).toString("hex")}`;
  return value.toString();
}

/** The same, with what is longer than `limit` characters cut and marked. */
export function cellOf(value: DuckDBValue, limit: number): { cell: Json; cut: boolean } {
  const cell = jsonOf(value);
  if (cell === null || typeof cell === "boolean" || typeof cell === "number") return { cell, cut: false };
  if (typeof cell === "string") return cell.length > limit ? { cell: cell.slice(0, limit), cut: true } : { cell, cut: false };
  const text = JSON.stringify(cell);
  return text.length > limit ? { cell: text.slice(0, limit), cut: true } : { cell, cut: false };
}
