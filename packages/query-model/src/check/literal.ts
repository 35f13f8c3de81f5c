import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { LiteralValue } from "../graph/expression.ts";

const MOST_UINT256 = 2n ** 256n - 1n;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const isInteger = (value: string) => /^-?(?:0|[1-9]\d{0,77})$/.test(value);

/** Whether a written day exists: 2026-02-30 does not. */
function isDate(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return DATE.test(value) && !Number.isNaN(day.getTime()) && day.toJSON().startsWith(value);
}

function isDecimal(value: string, precision: number, scale: number): boolean {
  const [, whole = "", fraction = ""] = /^-?(\d{1,38})(?:\.(\d{1,38}))?$/.exec(value) ?? [];
  return whole !== "" && fraction.length <= scale && whole.replace(/^0+/, "").length <= precision - scale;
}

/** How a value of a type is written, in words; null where `value` is written so. A list, struct, map or interval has no literal. */
export function faultOfLiteral(type: ColumnType, value: LiteralValue): string | null {
  if (value === null) return null;
  const text = String(value);
  const wrong = (holds: boolean, written: string) => (holds ? null : `Write it as ${written}.`);
  switch (type.kind) {
    case "boolean":
      return wrong(typeof value === "boolean", "true or false");
    case "integer": {
      if (typeof value === "boolean" || !isInteger(text)) return "Write it as a whole number.";
      const [least, most] = type.signed ? [-(2n ** BigInt(type.bits - 1)), 2n ** BigInt(type.bits - 1) - 1n] : [0n, 2n ** BigInt(type.bits) - 1n];
      return wrong(BigInt(text) >= least && BigInt(text) <= most, `a whole number between ${least} and ${most}`);
    }
    case "uint256":
      return wrong(typeof value === "string" && isInteger(text) && BigInt(text) >= 0n && BigInt(text) <= MOST_UINT256, "a whole number in quotes, from 0 to 2^256 - 1");
    case "decimal":
      return wrong(typeof value === "string" && isDecimal(text, type.precision, type.scale), `a number in quotes, with ${type.scale} digits behind the point at most and ${type.precision - type.scale} before it`);
    case "float":
      return wrong(typeof value === "number" && Number.isFinite(value), "a number");
    case "text":
    case "json":
      return wrong(typeof value === "string" && !value.includes("\0"), "text without NUL");
    case "bytes":
      return wrong(typeof value === "string" && /^0x(?:[0-9a-f]{2})*$/.test(value), "0x and two hex digits for each byte");
    case "uuid":
      return wrong(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text), "a UUID in small letters");
    case "date":
      return wrong(isDate(text), "a day that exists: 2026-11-27");
    case "time":
      return wrong(/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?$/.test(text), "a time: 14:05:00");
    case "timestamp":
      return wrong(isDate(text.slice(0, 10)) && /^[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?$/.test(text.slice(10).replace(/Z$/, "")) && text.endsWith("Z") === type.zone, type.zone ? "an instant in UTC: 2026-11-27T14:05:00Z" : "a day and a time: 2026-11-27T14:05:00");
    case "evmAddress":
      return wrong(/^0x[0-9a-f]{40}$/.test(text), "0x and 40 hex digits in small letters");
    case "evmHash":
      return wrong(/^0x[0-9a-f]{64}$/.test(text), "0x and 64 hex digits in small letters");
    case "interval":
    case "list":
    case "struct":
    case "map":
    case "unknown":
      return "A value of this type cannot be written. Make it with a function.";
  }
}
