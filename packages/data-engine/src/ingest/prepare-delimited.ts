import { uniqueColumnNames } from "./column-names.ts";
import { DelimitedReader } from "./delimited-reader.ts";
import { commonWidth, detectDialect } from "./detect-dialect.ts";
import { readText, type Encoding } from "./encoding.ts";
import { LineWriter } from "./line-writer.ts";
import type { Prepared } from "./prepared.ts";
import { Refusal } from "./refusal.ts";
import { Rejections } from "./rejections.ts";
import { TextColumn } from "./text-column.ts";

const SAMPLE_CHARACTERS = 262_144;
const MAXIMUM_COLUMNS = 4_000;
const DELIMITER_NAMES: Record<string, string> = { ";": "semicolons", "\t": "tabs", "|": "vertical bars", ",": "commas" };

function quoted(fields: readonly string[]): string {
  return fields.map((field) => `"${field.includes('"') ? field.replaceAll('"', '""') : field}"`).join(",");
}

/** One table being read: waits for the header, then judges each row by it. */
class Table {
  readonly rejections = new Rejections();
  columns: TextColumn[] = [];
  names: string[] | null = null;
  rows = 0;
  trimmed = 0;
  readonly #writer: LineWriter;
  readonly #notes: string[];
  readonly #width: number;

  constructor(writer: LineWriter, notes: string[], width: number) {
    this.#writer = writer;
    this.#notes = notes;
    this.#width = width;
  }

  record(fields: string[], line: number, text: () => string): void {
    if (this.names === null) {
      // A title above the table is one field where the table has several.
      if (fields.length === 1 && this.#width > 1) this.rejections.add(line, "It stands before the header.", text());
      else this.#header(fields, line, text);
      return;
    }
    const width = this.names.length;
    let values = fields;
    if (fields.length > width) {
      if (fields.slice(width).some((field) => field.trim() !== "")) {
        this.rejections.add(line, `It has ${fields.length} fields; the header has ${width}.`, text());
        return;
      }
      values = fields.slice(0, width);
      this.trimmed += 1;
    } else if (fields.length < width) {
      this.rejections.add(line, `It has ${fields.length === 1 ? "1 field" : `${fields.length} fields`}; the header has ${width}.`, text());
      return;
    }
    this.#row(values, line, text);
  }

  #row(values: string[], line: number, text: () => string): void {
    for (const value of values) {
      if (value.includes("\ufffd")) return this.rejections.add(line, "It has bytes that are not UTF-8.", text());
      if (value.includes("\0")) return this.rejections.add(line, "It has a zero byte.", text());
    }
    for (const [index, value] of values.entries()) this.columns[index]?.add(value);
    this.#writer.write(quoted(values));
    this.rows += 1;
  }

  #header(fields: string[], line: number, text: () => string): void {
    if (fields.length > MAXIMUM_COLUMNS) throw new Refusal(`The file has ${fields.length.toLocaleString("en")} columns; AIWeb takes ${MAXIMUM_COLUMNS.toLocaleString("en")} at most.`);
    this.columns = fields.map(() => new TextColumn());
    const given = fields.filter((field) => field.trim() !== "");
    const isData = given.length > 0 && given.every((field) => {
      const column = new TextColumn();
      column.add(field);
      return column.looksLikeData;
    });
    if (!isData) {
      this.names = uniqueColumnNames(fields, this.#notes);
      return;
    }
    this.names = fields.map((_, index) => `column_${index + 1}`);
    this.#notes.push("It has no header: the first line holds numbers, so the columns are numbered.");
    this.#row(fields, line, text);
  }
}

/** Reads CSV or TSV into one clean, quoted row a line; every row that does not fit is listed. */
export async function prepareDelimited(input: { path: string; output: string; encoding: Encoding; named: "csv" | "tsv" }, notes: string[]): Promise<Prepared> {
  let sample = "";
  for await (const text of readText(input.path, input.encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_CHARACTERS) break;
  }
  if (sample.trim() === "") throw new Refusal("The file is empty: it holds only blank lines.");
  const dialect = detectDialect(sample, input.named);
  const usual = input.named === "tsv" ? "\t" : ",";
  if (dialect.delimiter !== usual) notes.push(`Its fields are separated by ${DELIMITER_NAMES[dialect.delimiter] ?? dialect.delimiter}.`);
  if (dialect.escape === "\\") notes.push("Its quotes are written with a backslash.");

  const counts: number[] = [];
  const counter = new DelimitedReader(dialect, { record: (fields) => counts.push(fields.length), broken: () => undefined });
  counter.push(sample);
  counter.end();

  const writer = new LineWriter(input.output);
  const table = new Table(writer, notes, commonWidth(counts).width);
  const reader = new DelimitedReader(dialect, {
    record: (fields, line, text) => table.record(fields, line, text),
    broken: (line, reason, text) => table.rejections.add(line, reason, text),
  });
  for await (const text of readText(input.path, input.encoding)) {
    reader.push(text);
    await writer.flush();
  }
  reader.end();
  await writer.close();

  const names = table.names;
  if (names === null) throw new Refusal("No header could be read: every line is broken.");
  if (table.rows === 0 && table.rejections.rows.length > 0) throw new Refusal(`No row fits the header (${names.length === 1 ? "1 column" : `${names.length} columns`}). Line ${table.rejections.rows[0]?.line ?? 1}: ${table.rejections.rows[0]?.reason ?? ""}`);
  if (table.rows === 0) notes.push("It has a header and no rows.");
  if (reader.blankLines > 0) notes.push(reader.blankLines === 1 ? "One blank line was skipped." : `${reader.blankLines.toLocaleString("en")} blank lines were skipped.`);
  if (table.trimmed > 0) notes.push(table.trimmed === 1 ? "One row ends with empty fields beyond the header; they were left out." : `${table.trimmed.toLocaleString("en")} rows end with empty fields beyond the header; they were left out.`);
  const columns = names.map((name, index) => ({ name, type: table.columns[index]?.type() ?? "VARCHAR" }));
  return { path: input.output, layout: "csv", columns, rows: table.rows, longestRow: writer.longest * 3, rejected: table.rejections.rows };
}
