import { NumberShape } from "./number-shape.ts";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIMESTAMP = /^(\d{4})-(\d{2})-(\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?$/;
const BOOLEAN = /^(?:true|false)$/i;

function isDay(match: RegExpExecArray): boolean {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 0 || month === 0 || day === 0) return false;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

type Kind = "number" | "boolean" | "date" | "timestamp" | "timestamptz" | "text";

/**
 * Finds the type of a column of text from all of its values. A type is only taken when every value is written in its
 * canonical form, so that nothing changes by it: `007` stays text, `12345678901234567890` keeps its digits.
 */
export class TextColumn {
  #kind: Kind | null = null;
  readonly #numbers = new NumberShape();

  /** Takes a value; an empty one is missing and says nothing. */
  add(value: string): void {
    if (value === "" || this.#kind === "text") return;
    const kind = this.#kindOf(value);
    this.#kind = this.#kind === null || this.#kind === kind ? kind : "text";
  }

  #kindOf(value: string): Kind {
    const first = value.charCodeAt(0);
    const digit = first === 45 || (first >= 48 && first <= 57);
    if (!digit) return BOOLEAN.test(value) ? "boolean" : "text";
    if (this.#numbers.add(value)) return "number";
    const date = DATE.exec(value);
    if (date !== null) return isDay(date) ? "date" : "text";
    const instant = TIMESTAMP.exec(value);
    if (instant === null || !isDay(instant)) return "text";
    return instant[5] === undefined ? "timestamp" : "timestamptz";
  }

  /** DuckDB's name of the type. */
  type(): string {
    switch (this.#kind) {
      case "number":
        return this.#numbers.type() ?? "VARCHAR";
      case "boolean":
        return "BOOLEAN";
      case "date":
        return "DATE";
      case "timestamp":
        return "TIMESTAMP";
      case "timestamptz":
        return "TIMESTAMP WITH TIME ZONE";
      case "text":
      case null:
        return "VARCHAR";
    }
  }

  /** Whether the values look like data rather than names. */
  get looksLikeData(): boolean {
    return this.#kind !== null && this.#kind !== "text";
  }
}
