const QUOTE = 34;
const SPACE = 32;
/** Characters of one row at most; a quote that is not closed within it is taken for a broken one. */
export const MAXIMUM_ROW_CHARACTERS = 8_000_000;

const TOO_LONG = `The row is longer than ${MAXIMUM_ROW_CHARACTERS.toLocaleString("en")} characters.`;

export interface Dialect {
  delimiter: string;
  /** "\r" only for files of old Macs; "\r\n" is read as "\n" with its "\r" taken off. */
  newline: "\n" | "\r";
  /** How a quote stands inside quotes: doubled, or after a backslash. */
  escape: '"' | "\\";
}

export interface RecordSink {
  /** A row's fields; `line` is the 1-based line that it starts in, `text` gives it as written. */
  record: (fields: string[], line: number, text: () => string) => void;
  broken: (line: number, reason: string, text: string) => void;
}

type Scan = { kind: "row"; fields: string[]; end: number } | { kind: "more" } | { kind: "broken"; reason: string };

/**
 * Reads delimited text in pieces: quoted fields with delimiters, newlines and quotes inside, blank lines skipped.
 * A row that cannot be read is reported with its line, and reading goes on with the next line.
 */
export class DelimitedReader {
  readonly #dialect: Dialect;
  readonly #sink: RecordSink;
  #buffer = "";
  #line = 1;
  /** Inside a row that was already reported as too long: what comes is left out up to its newline. */
  #skipping = false;
  blankLines = 0;

  constructor(dialect: Dialect, sink: RecordSink) {
    this.#dialect = dialect;
    this.#sink = sink;
  }

  push(text: string): void {
    const rest = this.#skipping ? this.#pastLongRow(text) : text;
    this.#buffer = this.#buffer === "" ? rest : this.#buffer + rest;
    this.#drain(false);
  }

  end(): void {
    this.#drain(true);
  }

  /** What follows the end of the row that is being skipped; nothing while it goes on. */
  #pastLongRow(text: string): string {
    const end = text.indexOf(this.#dialect.newline);
    if (end === -1) return "";
    this.#skipping = false;
    return text.slice(this.#next(end));
  }

  #drain(last: boolean): void {
    const { newline } = this.#dialect;
    const buffer = this.#buffer;
    let start = 0;
    while (start < buffer.length) {
      const lineEnd = buffer.indexOf(newline, start);
      if (lineEnd === -1 && buffer.length - start > MAXIMUM_ROW_CHARACTERS) {
        this.#sink.broken(this.#line, TOO_LONG, buffer.slice(start));
        this.#skipping = true;
        start = buffer.length;
        break;
      }
      if (lineEnd === -1 && !last) break;
      const stop = lineEnd === -1 ? buffer.length : lineEnd;
      const text = buffer.charCodeAt(stop - 1) === 13 && stop > start ? buffer.slice(start, stop - 1) : buffer.slice(start, stop);
      if (text === "") {
        this.blankLines += 1;
        start = this.#next(stop);
        continue;
      }
      if (!text.includes('"')) {
        if (text.length > MAXIMUM_ROW_CHARACTERS) this.#sink.broken(this.#line, TOO_LONG, text);
        else this.#sink.record(text.split(this.#dialect.delimiter), this.#line, () => text);
        start = this.#next(stop);
        continue;
      }
      const scan = this.#judge(start, last);
      if (scan.kind === "more") break;
      if (scan.kind === "broken") {
        this.#sink.broken(this.#line, scan.reason, text);
        start = this.#next(stop);
        continue;
      }
      const from = start;
      this.#sink.record(scan.fields, this.#line, () => buffer.slice(from, scan.end));
      for (let at = buffer.indexOf(newline, start); at !== -1 && at < scan.end; at = buffer.indexOf(newline, at + 1)) this.#line += 1;
      start = this.#next(scan.end);
    }
    this.#buffer = buffer.slice(start);
  }

  #next(stop: number): number {
    this.#line += 1;
    return stop + 1;
  }

  /** Reads one row that has quotes, and refuses to wait for more of one that is too long already. */
  #judge(start: number, last: boolean): Scan {
    const scan = this.#scan(start, last);
    const end = scan.kind === "row" ? scan.end : this.#buffer.length;
    return scan.kind === "broken" || end - start <= MAXIMUM_ROW_CHARACTERS ? scan : { kind: "broken", reason: TOO_LONG };
  }

  /** Reads one row that has quotes. Its `end` is where its newline stands, or the end of the text. */
  #scan(start: number, last: boolean): Scan {
    const { delimiter, newline } = this.#dialect;
    const buffer = this.#buffer;
    const fields: string[] = [];
    let at = start;
    for (;;) {
      const open = this.#pastSpaces(at);
      if (buffer.charCodeAt(open) === QUOTE) {
        const quoted = this.#quoted(open + 1);
        if (quoted === null) {
          if (!last && buffer.length - start <= MAXIMUM_ROW_CHARACTERS) return { kind: "more" };
          return { kind: "broken", reason: "A quote opened in this row is never closed." };
        }
        fields.push(quoted.value);
        at = this.#pastSpaces(quoted.end);
        if (buffer.charCodeAt(at) === 13 && (at + 1 === buffer.length || buffer[at + 1] === newline)) at += 1;
        if (at >= buffer.length) return last ? { kind: "row", fields, end: at } : { kind: "more" };
        if (buffer[at] === newline) return { kind: "row", fields, end: at };
        if (buffer[at] !== delimiter) return { kind: "broken", reason: "Text follows a closing quote." };
      } else {
        const nextDelimiter = buffer.indexOf(delimiter, at);
        const nextLine = buffer.indexOf(newline, at);
        if (nextLine === -1 && !last) return { kind: "more" };
        const end = nextLine === -1 ? buffer.length : nextLine;
        if (nextDelimiter === -1 || nextDelimiter > end) {
          const value = buffer.slice(at, end);
          fields.push(value.endsWith("\r") ? value.slice(0, -1) : value);
          return { kind: "row", fields, end };
        }
        fields.push(buffer.slice(at, nextDelimiter));
        at = nextDelimiter;
      }
      at += 1;
    }
  }

  /** Spaces around quotes mean nothing, except between tabs. */
  #pastSpaces(from: number): number {
    if (this.#dialect.delimiter === "\t") return from;
    let at = from;
    while (this.#buffer.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  /** The text between quotes that starts at `from`, and where it goes on behind the closing one; null when it is not closed. */
  #quoted(from: number): { value: string; end: number } | null {
    const buffer = this.#buffer;
    const { escape } = this.#dialect;
    let at = from;
    let value = "";
    for (;;) {
      const close = buffer.indexOf('"', at);
      if (close === -1) return null;
      if (escape === "\\" && buffer[close - 1] === "\\" && close > from) {
        value += `${buffer.slice(at, close - 1)}"`;
        at = close + 1;
      } else if (escape === '"' && buffer.charCodeAt(close + 1) === QUOTE) {
        value += buffer.slice(at, close + 1);
        at = close + 2;
      } else {
        return { value: value + buffer.slice(at, close), end: close + 1 };
      }
    }
  }
}
