import type { LocalColumn } from "./local-preview.ts";

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function kindOfText(text: string): LocalColumn["kind"] {
  if (NUMBER.test(text)) return "number";
  if (TIME.test(text)) return "time";
  return /^(?:true|false)$/i.test(text) ? "boolean" : "text";
}

function kindOf(value: unknown, textIsTyped: boolean): LocalColumn["kind"] | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return textIsTyped ? kindOfText(value) : "text";
  if (typeof value === "number" || typeof value === "bigint") return "number";
  if (typeof value === "boolean") return "boolean";
  if (value instanceof Date) return "time";
  if (value instanceof Uint8Array) return "bytes";
  return Array.isArray(value) ? "list" : "object";
}

/** What a column holds as far as these values tell: one kind throughout, else text. `textIsTyped`: numbers and times come as text (CSV). */
export function guessKind(values: readonly unknown[], textIsTyped: boolean): LocalColumn["kind"] {
  const kinds = new Set(values.map((value) => kindOf(value, textIsTyped)).filter((kind) => kind !== null));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : "text";
}
