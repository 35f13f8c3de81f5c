import { stat } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { uniqueColumnNames } from "../ingest/column-names.ts";
import type { Prepared } from "../ingest/prepared.ts";
import { Refusal } from "../ingest/refusal.ts";
import { describeParquet } from "./describe-parquet.ts";
import { identifier, literal } from "./open-limited.ts";

/** Rows of a group: small enough to page by position, see the measurements in stack.md. */
export const ROW_GROUP_ROWS = 20_480;
const PARQUET_OPTIONS = `(format parquet, compression zstd, row_group_size ${ROW_GROUP_ROWS})`;
/** Rows, and bytes when unpacked, that a Parquet file may declare. A bomb declares more than any table that fits a disk. */
const MAXIMUM_ROWS = 2_000_000_000;
const MAXIMUM_UNPACKED_BYTES = 64 * 2 ** 30;
/** A file that unpacks to this much may not unpack to that many times its size: only one made to harm does. */
const WATCHED_BYTES = 2 ** 30;
const MAXIMUM_RATIO = 200;
const MAXIMUM_COLUMNS = 4_000;
/** DuckDB's readers take buffers by the longest row; this much serves all usual ones. */
const USUAL_ROW_BYTES = 2_097_152;

/** Writes a prepared text file as Parquet, row for row. */
export async function writePrepared(connection: DuckDBConnection, prepared: Prepared, output: string): Promise<void> {
  const types = prepared.columns.map(({ type }, index) => `${literal(`c${index}`)}: ${literal(type)}`).join(", ");
  const names = prepared.columns.map(({ name }, index) => `c${index} as ${identifier(name)}`).join(", ");
  const longest = Math.max(USUAL_ROW_BYTES, prepared.longestRow + 1024);
  const source =
    prepared.layout === "csv"
      ? `read_csv(${literal(prepared.path)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${types}}, max_line_size = ${longest}, buffer_size = ${longest * 2})`
      : `read_json(${literal(prepared.path)}, format = 'newline_delimited', auto_detect = false, columns = {${types}}, maximum_object_size = ${longest})`;
  await connection.run(`copy (select ${names} from ${source}) to ${literal(output)} ${PARQUET_OPTIONS}`);
}

/** Refuses what its own footer says cannot be a table of this size, before a page is unpacked. */
async function checkDeclared(connection: DuckDBConnection, input: string): Promise<void> {
  const { size } = await stat(input);
  const file = await connection.runAndReadAll(`select num_rows::double from parquet_file_metadata(${literal(input)})`);
  const rows = Number(file.getRowsJson()[0]?.[0] ?? 0);
  const chunks = await connection.runAndReadAll(
    `select coalesce(sum(total_uncompressed_size), 0)::double, coalesce(sum(num_values), 0)::double, count(distinct column_id)::double from parquet_metadata(${literal(input)})`,
  );
  const [bytes = 0, values = 0, columns = 0] = (chunks.getRowsJson()[0] ?? []).map(Number);
  // A value takes a byte at least once it is unpacked, however few a run of equal ones takes in the file.
  const unpacked = Math.max(bytes, values);
  if (rows > MAXIMUM_ROWS || unpacked > MAXIMUM_UNPACKED_BYTES || (unpacked > WATCHED_BYTES && unpacked > size * MAXIMUM_RATIO)) {
    throw new Refusal("The Parquet file declares more rows or bytes than AIWeb unpacks; it was not opened.");
  }
  if (columns > MAXIMUM_COLUMNS) throw new Refusal(`The file has more than ${MAXIMUM_COLUMNS.toLocaleString("en")} columns.`);
}

/** The columns' names as the file has them: DuckDB renames empty and equal ones without a word. The schema is a flat list with child counts. */
async function writtenNames(connection: DuckDBConnection, input: string): Promise<string[]> {
  const schema = (await connection.runAndReadAll(`select name, coalesce(num_children, 0)::integer from parquet_schema(${literal(input)})`)).getRowsJson();
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = Number(schema[at]?.[1] ?? 0);
    at += 1;
    for (let child = 0; child < children; child += 1) skip();
  };
  while (at < schema.length) {
    const name = schema[at]?.[0];
    names.push(typeof name === "string" ? name : "");
    skip();
  }
  return names;
}

/** Rewrites a Parquet file in our own row groups, with names that can stand beside each other. */
export async function rewriteParquet(connection: DuckDBConnection, input: string, output: string, notes: string[]): Promise<void> {
  await checkDeclared(connection, input);
  const given = (await describeParquet(connection, input)).map(({ name }) => name);
  const written = await writtenNames(connection, input);
  const names = uniqueColumnNames(written.length === given.length ? written : given, notes);
  const selected = given.map((name, index) => `${identifier(name)} as ${identifier(names[index] ?? name)}`).join(", ");
  await connection.run(`copy (select ${selected} from read_parquet(${literal(input)})) to ${literal(output)} ${PARQUET_OPTIONS}`);
}
