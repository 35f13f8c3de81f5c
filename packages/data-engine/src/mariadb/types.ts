import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Cell } from "../port.ts";

/** A column as the driver describes it. */
export type MariaDbField = { type: string; scale: number; columnLength: number; signed: () => boolean; isDataTypeFormatJson: () => boolean; readonly dataTypeName: string | undefined; collation: { name: string } };

const INTEGER_BITS: Readonly<Record<string, 8 | 16 | 32 | 64>> = { TINY: 8, SHORT: 16, YEAR: 16, INT24: 32, INT: 32, BIGINT: 64 };

export function mariaDbType(field: MariaDbField): ColumnType {
  const { type, scale, columnLength } = field;
  const bits = INTEGER_BITS[type];
  if (bits !== undefined) return { kind: "integer", bits, signed: field.signed() };
  if (type === "DECIMAL" || type === "NEWDECIMAL") {
    // the length counts the sign and the point
    const precision = columnLength - (scale > 0 ? 1 : 0) - (field.signed() ? 1 : 0);
    return precision > 38 || scale > 38 ? { kind: "unknown" } : { kind: "decimal", precision: Math.max(1, precision), scale };
  }
  if (type === "FLOAT" || type === "DOUBLE") return { kind: "float", bits: type === "FLOAT" ? 32 : 64 };
  if (type === "DATE" || type === "NEWDATE") return { kind: "date" };
  if (type.startsWith("DATETIME")) return { kind: "timestamp", zone: false };
  if (type.startsWith("TIMESTAMP")) return { kind: "timestamp", zone: true };
  if (type.startsWith("TIME")) return { kind: "time" };
  if (field.isDataTypeFormatJson()) return { kind: "json" };
  if (field.dataTypeName === "uuid") return { kind: "uuid" };
  if (type === "BIT" || type === "GEOMETRY") return { kind: "bytes" };
  if (type === "NULL") return { kind: "unknown" };
  return field.collation.name === "BINARY" ? { kind: "bytes" } : { kind: "text" };
}

/** Seconds without the zeros behind them: the server writes as many digits as the column has. */
const shortSeconds = (text: string) => text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

/** A value of the driver as text. */
function words(value: unknown): string {
  if (typeof value === "string") return value;
  if (Buffer.isBuffer(value)) return value.toString("utf8");
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}

/** A value as the driver gives it, as one of the port. */
export function mariaDbCell(value: unknown, type: ColumnType): Cell {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case "timestamp":
      return `${shortSeconds(words(value)).replace(" ", "T")}${type.zone ? "Z" : ""}`;
    case "time":
      return shortSeconds(words(value));
    case "float":
      return type.bits === 32 ? Math.fround(Number(value)) : Number(value);
    case "integer":
      return type.bits === 64 ? BigInt(words(value)) : Number(value);
    case "bytes":
      return Buffer.isBuffer(value) ? new Uint8Array(value) : Uint8Array.from(Buffer.from(words(value)));
    case "boolean":
    case "decimal":
    case "text":
    case "uuid":
    case "date":
    case "interval":
    case "json":
    case "list":
    case "struct":
    case "map":
    case "uint256":
    case "evmAddress":
    case "evmHash":
    case "unknown":
      return words(value);
  }
}

/** A declared column's type by its words in information_schema (`decimal(12,2)`, `int(11) unsigned`). */
export function declaredMariaDbType(declared: string): ColumnType {
  const [, name = "", first = "", second = ""] = /^(\w+)(?:\((\d+)(?:,(\d+))?\))?/.exec(declared) ?? [];
  const signed = !declared.includes("unsigned");
  const bits = ({ tinyint: 8, smallint: 16, year: 16, mediumint: 32, int: 32, bigint: 64 } as const)[name];
  if (name === "tinyint" && first === "1") return { kind: "boolean" };
  if (bits !== undefined) return { kind: "integer", bits, signed };
  if (name === "decimal") return Number(first) > 38 ? { kind: "unknown" } : { kind: "decimal", precision: Number(first), scale: Number(second) };
  if (name === "float" || name === "double") return { kind: "float", bits: name === "float" ? 32 : 64 };
  if (name === "datetime" || name === "timestamp") return { kind: "timestamp", zone: name === "timestamp" };
  if (name === "date" || name === "time" || name === "uuid") return { kind: name };
  if (/blob$|^(?:var)?binary$|^bit$/.test(name)) return { kind: "bytes" };
  return /text$|^(?:var)?char$|^enum$|^set$/.test(name) ? { kind: "text" } : { kind: "unknown" };
}
