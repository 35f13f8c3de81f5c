/** A number of a JSON text whose digits a double would lose; it is carried as it is written. */
export class ExactNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toJSON(): string {
    return this.source;
  }
}

const LONG_NUMBER = /\d{16}|[eE]/;

type Reviver = (this: unknown, key: string, value: unknown, context?: { source?: string }) => unknown;

const keepExact: Reviver = (_key, value, context) => {
  if (typeof value !== "number" || context?.source === undefined) return value;
  const { source } = context;
  const digits = source.replace(/[^\d]/g, "").length;
  if (digits <= 15 && Number.isFinite(value)) return value;
  return String(value) === source ? value : new ExactNumber(source);
};

/** JSON.parse that keeps every digit of long numbers. Throws what JSON.parse throws. */
export function parseExactly(text: string): unknown {
  const value: unknown = LONG_NUMBER.test(text) ? JSON.parse(text, keepExact) : JSON.parse(text);
  return value;
}
