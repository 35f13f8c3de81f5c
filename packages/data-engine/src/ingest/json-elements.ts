import { Refusal } from "./refusal.ts";

/** Characters of one element at most. */
const MAXIMUM_ELEMENT = 16_000_000;

/** Splits the text of one JSON list into its elements, as text, without reading the whole list at once. */
export class JsonElements {
  readonly #element: (text: string, line: number) => void;
  #buffer = "";
  #scanned = 0;
  #start = 0;
  #line = 1;
  #startLine = 1;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #state: "before" | "inside" | "after" = "before";

  constructor(element: (text: string, line: number) => void) {
    this.#element = element;
  }

  push(text: string): void {
    this.#buffer += text;
    for (; this.#scanned < this.#buffer.length; this.#scanned += 1) this.#take(this.#buffer.charCodeAt(this.#scanned));
    if (this.#buffer.length - this.#start > MAXIMUM_ELEMENT) throw new Refusal(`The row in line ${this.#startLine} is longer than ${MAXIMUM_ELEMENT.toLocaleString("en")} characters; perhaps a quote is not closed.`);
    this.#buffer = this.#buffer.slice(this.#start);
    this.#scanned -= this.#start;
    this.#start = 0;
  }

  /** Ends the list; gives the rest, when the file stops inside it. */
  end(): { rest: string; line: number; closed: boolean } {
    return { rest: this.#state === "inside" ? this.#buffer.slice(this.#start).trim() : "", line: this.#startLine, closed: this.#state === "after" };
  }

  #take(code: number): void {
    if (code === 10) this.#line += 1;
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (code === 92) this.#escaped = true;
      else if (code === 34) this.#inText = false;
      return;
    }
    const space = code === 32 || (code >= 9 && code <= 13);
    if (this.#state === "after") {
      if (!space) throw new Refusal(`Something follows the end of the list, in line ${this.#line}.`);
      this.#start = this.#scanned + 1;
      return;
    }
    if (this.#state === "before") {
      if (code === 91) {
        this.#state = "inside";
        this.#begin();
      }
      return;
    }
    if (space && this.#start === this.#scanned) return this.#begin();
    if (code === 34) this.#inText = true;
    else if (code === 91 || code === 123) this.#depth += 1;
    else if (code === 93 && this.#depth === 0) {
      this.#finish();
      this.#state = "after";
    } else if (code === 93 || code === 125) this.#depth = Math.max(0, this.#depth - 1);
    else if (code === 44 && this.#depth === 0) this.#finish();
  }

  #begin(): void {
    this.#start = this.#scanned + 1;
    this.#startLine = this.#line;
  }

  #finish(): void {
    const text = this.#buffer.slice(this.#start, this.#scanned).trim();
    if (text !== "") this.#element(text, this.#startLine);
    this.#begin();
  }
}
