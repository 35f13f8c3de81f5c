import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";

/** What a DuckDB type is to a reader of the table. */
export function columnKind(type: string): ColumnSchema["kind"] {
  if (type.endsWith("]")) return "list";
  if (type.startsWith("STRUCT(") || type.startsWith("MAP(") || type.startsWith("UNION(")) return "object";
  if (type === "VARCHAR" || type === "UUID" || type === "JSON" || type.startsWith("ENUM(")) return "text";
  if (type === "BOOLEAN") return "boolean";
  if (type === "BLOB" || type === "BIT") return "bytes";
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\)|BIGNUM)$/.test(type)) return "number";
  if (/^(?:DATE|TIME|TIMESTAMP|INTERVAL)/.test(type)) return "time";
  return "other";
}
