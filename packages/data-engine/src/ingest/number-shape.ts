const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)\.\d+$/;
const SCIENTIFIC = /^-?\d+(?:\.\d+)?[eE][+-]?\d+$/;
/** Decimal digits that a double always carries exactly. */
const DOUBLE_DIGITS = 15;
/** Digits of the widest DECIMAL. */
const DECIMAL_DIGITS = 38;
const BIGINT_DIGITS = 18;

/** What a column's numbers need, so that every digit survives. */
export class NumberShape {
  #integerDigits = 0;
  #fractionDigits = 0;
  #scientific = false;
  #shortestFraction = Number.POSITIVE_INFINITY;
  #trailingZero = false;

  /** Takes a number as it is written; false when the text is no plain number (`007`, `1,5` and `+3` are text). */
  add(text: string): boolean {
    if (INTEGER.test(text)) {
      this.#integerDigits = Math.max(this.#integerDigits, text.length - (text.startsWith("-") ? 1 : 0));
      this.#shortestFraction = 0;
      return true;
    }
    if (DECIMAL.test(text)) {
      const dot = text.indexOf(".");
      this.#integerDigits = Math.max(this.#integerDigits, dot - (text.startsWith("-") ? 1 : 0));
      this.#fractionDigits = Math.max(this.#fractionDigits, text.length - dot - 1);
      this.#shortestFraction = Math.min(this.#shortestFraction, text.length - dot - 1);
      if (text.endsWith("0")) this.#trailingZero = true;
      return true;
    }
    if (!SCIENTIFIC.test(text)) return false;
    this.#scientific = true;
    const digits = text.slice(0, text.search(/[eE]/)).replace(/[-.]/g, "").length;
    if (digits > DOUBLE_DIGITS + 2) this.#integerDigits = DECIMAL_DIGITS + 1;
    return Number.isFinite(Number(text));
  }

  /** The narrowest type that keeps every digit; null when only text does. */
  type(): string | null {
    const digits = this.#integerDigits + this.#fractionDigits;
    if (this.#scientific) return this.#integerDigits <= DOUBLE_DIGITS ? "DOUBLE" : null;
    if (this.#fractionDigits === 0) return this.#integerDigits <= BIGINT_DIGITS ? "BIGINT" : digits <= DECIMAL_DIGITS ? `DECIMAL(${DECIMAL_DIGITS}, 0)` : null;
    // Amounts written with one number of places (2.50) keep it; a double would say 2.5.
    const fixed = this.#trailingZero && this.#shortestFraction === this.#fractionDigits;
    if (digits <= DOUBLE_DIGITS && !fixed) return "DOUBLE";
    return digits <= DECIMAL_DIGITS ? `DECIMAL(${digits}, ${this.#fractionDigits})` : null;
  }
}
