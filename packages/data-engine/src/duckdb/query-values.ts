import type { ColumnType } from "@aiweb/contracts/query/column-type";
import {
  DuckDBArrayValue, DuckDBBlobValue, DuckDBDecimalType, DuckDBListType, DuckDBListValue, DuckDBMapType, DuckDBMapValue, DuckDBArrayType,
  DuckDBStructType, DuckDBStructValue, DuckDBTimestampMillisecondsValue, DuckDBTimestampNanosecondsValue, DuckDBTimestampSecondsValue, DuckDBTimestampTZValue, DuckDBTimestampValue, DuckDBTypeId, DuckDBUnionValue,
  type DuckDBType, type DuckDBValue,
} from "@duckdb/node-api";
import type { Cell } from "../port.ts";

const integer = (bits: 8 | 16 | 32 | 64, signed: boolean): ColumnType => ({ kind: "integer", bits, signed });
const WIDE: ColumnType = { kind: "decimal", precision: 38, scale: 0 };

const SCALARS: Partial<Record<DuckDBTypeId, ColumnType>> = {
  [DuckDBTypeId.BOOLEAN]: { kind: "boolean" },
  [DuckDBTypeId.TINYINT]: integer(8, true),
  [DuckDBTypeId.SMALLINT]: integer(16, true),
  [DuckDBTypeId.INTEGER]: integer(32, true),
  [DuckDBTypeId.BIGINT]: integer(64, true),
  [DuckDBTypeId.UTINYINT]: integer(8, false),
  [DuckDBTypeId.USMALLINT]: integer(16, false),
  [DuckDBTypeId.UINTEGER]: integer(32, false),
  [DuckDBTypeId.UBIGINT]: integer(64, false),
  [DuckDBTypeId.HUGEINT]: WIDE,
  [DuckDBTypeId.UHUGEINT]: WIDE,
  [DuckDBTypeId.FLOAT]: { kind: "float", bits: 32 },
  [DuckDBTypeId.DOUBLE]: { kind: "float", bits: 64 },
  [DuckDBTypeId.VARCHAR]: { kind: "text" },
  [DuckDBTypeId.ENUM]: { kind: "text" },
  [DuckDBTypeId.BLOB]: { kind: "bytes" },
  [DuckDBTypeId.UUID]: { kind: "uuid" },
  [DuckDBTypeId.DATE]: { kind: "date" },
  [DuckDBTypeId.TIME]: { kind: "time" },
  [DuckDBTypeId.INTERVAL]: { kind: "interval" },
  [DuckDBTypeId.TIMESTAMP]: { kind: "timestamp", zone: false },
  [DuckDBTypeId.TIMESTAMP_S]: { kind: "timestamp", zone: false },
  [DuckDBTypeId.TIMESTAMP_MS]: { kind: "timestamp", zone: false },
  [DuckDBTypeId.TIMESTAMP_NS]: { kind: "timestamp", zone: false },
  [DuckDBTypeId.TIMESTAMP_TZ]: { kind: "timestamp", zone: true },
};

/** What a column of a result is to us. */
export function duckDbColumnType(type: DuckDBType): ColumnType {
  if (type.alias === "JSON") return { kind: "json" };
  if (type instanceof DuckDBDecimalType) return { kind: "decimal", precision: type.width, scale: type.scale };
  if (type instanceof DuckDBListType || type instanceof DuckDBArrayType) return { kind: "list", of: duckDbColumnType(type.valueType) };
  if (type instanceof DuckDBMapType) return { kind: "map", key: duckDbColumnType(type.keyType), value: duckDbColumnType(type.valueType) };
  if (type instanceof DuckDBStructType) return { kind: "struct", fields: type.entryNames.map((name, index) => ({ name, type: duckDbColumnType(type.entryTypes[index] ?? type) })) };
  return SCALARS[type.typeId] ?? { kind: "unknown" };
}

const moment = (value: { toString: () => string }) => value.toString().replace(" ", "T");

/** A value of DuckDB as one of the port. `type` says how wide a whole number is, which the value does not. */
export function duckDbCell(value: DuckDBValue, type: ColumnType): Cell {
  if (value === null || typeof value === "boolean" || typeof value === "string" || typeof value === "number") return value;
  // whole numbers of 128 bits are none of the port's integers
  if (typeof value === "bigint") return type.kind === "integer" ? value : value.toString();
  if (value instanceof DuckDBBlobValue) return new Uint8Array(value.bytes);
  if (value instanceof DuckDBTimestampTZValue) return value.isFinite ? `${moment(new DuckDBTimestampValue(value.micros))}Z` : value.toString();
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampSecondsValue || value instanceof DuckDBTimestampMillisecondsValue || value instanceof DuckDBTimestampNanosecondsValue) return moment(value);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) {
    const of = type.kind === "list" ? type.of : type;
    return value.items.map((item) => duckDbCell(item, of));
  }
  if (value instanceof DuckDBMapValue) {
    const { key, value: of }: { key: ColumnType; value: ColumnType } = type.kind === "map" ? type : { key: type, value: type };
    return value.entries.map((entry) => [duckDbCell(entry.key, key), duckDbCell(entry.value, of)]);
  }
  if (value instanceof DuckDBStructValue) {
    const fields = type.kind === "struct" ? type.fields : [];
    return Object.fromEntries(fields.map((field): [string, Cell] => [field.name, duckDbCell(value.entries[field.name] ?? null, field.type)]));
  }
  if (value instanceof DuckDBUnionValue) return duckDbCell(value.value, { kind: "unknown" });
  return value.toString();
}
