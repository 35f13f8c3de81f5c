import { z } from "zod";

/**
 * What a column holds. `decimal` has `precision` digits, `scale` of them behind the point. A `timestamp` with zone is an
 * instant, kept and shown in UTC; without, it is what a clock on a wall shows. `uint256` is exact. `unknown` is what a
 * raw expression may give; it never passes an output.
 */
export type ColumnType =
  | { kind: "boolean" }
  | { kind: "integer"; bits: 8 | 16 | 32 | 64; signed: boolean }
  | { kind: "decimal"; precision: number; scale: number }
  | { kind: "float"; bits: 32 | 64 }
  | { kind: "text" }
  | { kind: "bytes" }
  | { kind: "uuid" }
  | { kind: "date" }
  | { kind: "time" }
  | { kind: "timestamp"; zone: boolean }
  | { kind: "interval" }
  | { kind: "json" }
  | { kind: "list"; of: ColumnType }
  | { kind: "struct"; fields: { name: string; type: ColumnType }[] }
  | { kind: "map"; key: ColumnType; value: ColumnType }
  | { kind: "uint256" }
  | { kind: "evmAddress" }
  | { kind: "evmHash" }
  | { kind: "unknown" };

/** Digits that every engine's decimals have. */
export const MOST_DIGITS = 38;

const simple = ["boolean", "text", "bytes", "uuid", "date", "time", "interval", "json", "uint256", "evmAddress", "evmHash", "unknown"] as const;

export const columnType: z.ZodType<ColumnType> = z
  .lazy(() =>
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.enum(simple) }),
      z.strictObject({ kind: z.literal("integer"), bits: z.union([z.literal(8), z.literal(16), z.literal(32), z.literal(64)]), signed: z.boolean() }),
      z.strictObject({ kind: z.literal("decimal"), precision: z.int().min(1).max(MOST_DIGITS), scale: z.int().min(0).max(MOST_DIGITS) }),
      z.strictObject({ kind: z.literal("float"), bits: z.union([z.literal(32), z.literal(64)]) }),
      z.strictObject({ kind: z.literal("timestamp"), zone: z.boolean() }),
      z.strictObject({ kind: z.literal("list"), of: columnType }),
      z.strictObject({ kind: z.literal("struct"), fields: z.array(z.strictObject({ name: z.string().min(1), type: columnType })) }),
      z.strictObject({ kind: z.literal("map"), key: columnType, value: columnType }),
    ]),
  )
  .meta({ id: "ColumnType", title: "Type of a column" });

export const BOOLEAN: ColumnType = { kind: "boolean" };
export const TEXT: ColumnType = { kind: "text" };
export const DATE: ColumnType = { kind: "date" };
export const INTEGER: ColumnType = { kind: "integer", bits: 64, signed: true };
export const FLOAT: ColumnType = { kind: "float", bits: 64 };
export const JSON_TYPE: ColumnType = { kind: "json" };
export const UINT256: ColumnType = { kind: "uint256" };
export const UNKNOWN: ColumnType = { kind: "unknown" };

/** Whole numbers too large for 64 bits, where an engine's sums end. */
export const WIDE_INTEGER: ColumnType = { kind: "decimal", precision: MOST_DIGITS, scale: 0 };

/** A type in the words of a message: `decimal(12, 2)`, `list of text`. */
export function describeType(type: ColumnType): string {
  switch (type.kind) {
    case "integer":
      return `${type.signed ? "" : "unsigned "}${type.bits}-bit integer`;
    case "decimal":
      return `decimal(${type.precision}, ${type.scale})`;
    case "float":
      return `${type.bits}-bit float`;
    case "timestamp":
      return type.zone ? "timestamp with time zone" : "timestamp";
    case "list":
      return `list of ${describeType(type.of)}`;
    case "struct":
      return `struct of ${type.fields.map(({ name, type: field }) => `${name}: ${describeType(field)}`).join(", ")}`;
    case "map":
      return `map of ${describeType(type.key)} to ${describeType(type.value)}`;
    case "evmAddress":
      return "EVM address";
    case "evmHash":
      return "EVM hash";
    case "boolean":
    case "text":
    case "bytes":
    case "uuid":
    case "date":
    case "time":
    case "interval":
    case "uint256":
    case "unknown":
      return type.kind;
    case "json":
      return "JSON";
  }
}

export function sameType(first: ColumnType, second: ColumnType): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}
