import { uniqueColumnNames } from "./column-names.ts";
import { readText, type Encoding } from "./encoding.ts";
import { ExactNumber, parseExactly } from "./exact-number.ts";
import { JsonColumn } from "./json-column.ts";
import { JsonElements } from "./json-elements.ts";
import { LineWriter } from "./line-writer.ts";
import type { Prepared } from "./prepared.ts";
import { Refusal } from "./refusal.ts";
import { Rejections } from "./rejections.ts";

const MAXIMUM_COLUMNS = 2_000;
const MAXIMUM_ROW_CHARACTERS = 8_000_000;

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** What JSON.parse found wrong, without its quote of the text. */
function parseProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const place = /at position (\d+)/.exec(message)?.[1];
  if (/end of JSON input|Unterminated/i.test(message)) return "It is not JSON: it ends too early.";
  return place === undefined ? "It is not JSON." : `It is not JSON: character ${Number(place) + 1} does not fit.`;
}

/** Rows as they come: finds columns and their types, and writes each row with numbered keys. */
class Rows {
  readonly rejections = new Rejections();
  readonly columns = new Map<string, { index: number; column: JsonColumn }>();
  rows = 0;
  readonly #writer: LineWriter;

  constructor(writer: LineWriter) {
    this.#writer = writer;
  }

  take(text: string, line: number): void {
    if (text.includes("\ufffd")) return this.rejections.add(line, "It has bytes that are not UTF-8.", text);
    if (text.length > MAXIMUM_ROW_CHARACTERS) return this.rejections.add(line, `The row is longer than ${MAXIMUM_ROW_CHARACTERS.toLocaleString("en")} characters.`, text);
    let value: unknown;
    try {
      value = parseExactly(text);
    } catch (error) {
      return this.rejections.add(line, parseProblem(error), text);
    }
    if (!isRow(value)) return this.rejections.add(line, "It is not an object with named fields.", text);
    try {
      this.#writer.write(this.#numbered(value));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return this.rejections.add(line, "It is nested too deeply.", text);
    }
    this.rows += 1;
  }

  #numbered(row: Record<string, unknown>): string {
    const out: Record<string, unknown> = {};
    // Written first: a row that is too deep must leave no trace in the types.
    JSON.stringify(row);
    for (const [key, value] of Object.entries(row)) {
      let known = this.columns.get(key);
      if (known === undefined) {
        if (this.columns.size >= MAXIMUM_COLUMNS) throw new Refusal(`The rows have more than ${MAXIMUM_COLUMNS.toLocaleString("en")} different fields.`);
        this.columns.set(key, (known = { index: this.columns.size, column: new JsonColumn() }));
      }
      known.column.add(value);
      if (value !== null) out[`c${known.index}`] = value;
    }
    return JSON.stringify(out);
  }

  finish(output: string, notes: string[]): Prepared {
    if (this.rows === 0 || this.columns.size === 0) {
      const first = this.rejections.rows[0];
      throw new Refusal(first === undefined ? "The file holds no rows." : `No row can be read. Line ${first.line}: ${first.reason}`);
    }
    const names = uniqueColumnNames([...this.columns.keys()], notes);
    const columns = [...this.columns.values()].map(({ column, index }) => ({ name: names[index] ?? `column_${index + 1}`, type: column.type() }));
    for (const { column, index } of this.columns.values()) {
      if (column.mixed) notes.push(`Column ${names[index] ?? index + 1} holds values of several kinds and is kept as text.`);
    }
    return { path: output, layout: "json", columns, rows: this.rows, longestRow: this.#writer.longest * 3, rejected: this.rejections.rows };
  }
}

/** Reads one JSON object a line. */
export async function prepareJsonLines(input: { path: string; output: string; encoding: Encoding }, notes: string[]): Promise<Prepared> {
  const writer = new LineWriter(input.output);
  const rows = new Rows(writer);
  let rest = "";
  let line = 0;
  for await (const text of readText(input.path, input.encoding)) {
    const pieces = (rest + text).split("\n");
    rest = pieces.pop() ?? "";
    for (const piece of pieces) {
      line += 1;
      if (piece.trim() !== "") rows.take(piece.trim(), line);
    }
    await writer.flush();
    if (rest.length > MAXIMUM_ROW_CHARACTERS * 2) throw new Refusal(`Line ${line + 1} is longer than ${(MAXIMUM_ROW_CHARACTERS * 2).toLocaleString("en")} characters.`);
  }
  if (rest.trim() !== "") rows.take(rest.trim(), line + 1);
  await writer.close();
  return rows.finish(input.output, notes);
}

/** Reads one JSON list of objects. */
export async function prepareJsonList(input: { path: string; output: string; encoding: Encoding }, notes: string[]): Promise<Prepared> {
  const writer = new LineWriter(input.output);
  const rows = new Rows(writer);
  const elements = new JsonElements((text, line) => rows.take(text, line));
  for await (const text of readText(input.path, input.encoding)) {
    elements.push(text);
    await writer.flush();
  }
  const { rest, line, closed } = elements.end();
  if (rest !== "") rows.rejections.add(line, "The file ends inside this row.", rest);
  else if (!closed) notes.push("The list has no closing bracket; perhaps the file was cut.");
  await writer.close();
  return rows.finish(input.output, notes);
}
