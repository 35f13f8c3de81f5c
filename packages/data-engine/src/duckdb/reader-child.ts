import { rm } from "node:fs/promises";
import { join } from "node:path";
import { cellOf } from "./cell.ts";
import { describeParquet } from "./describe-parquet.ts";
import { identifier, literal, openLimited } from "./open-limited.ts";
import { readRequest, readerOptions, type ReadAnswer, type ReadRequest } from "./read-request.ts";
import { ROW_GROUP_ROWS } from "./write-parquet.ts";

// Answers reads of Parquet files by position, one at a time, in a process of its own. Sorted copies are kept for the
// next pages of the same order; they are dropped oldest first.
process.on("disconnect", () => process.exit(0));

const MAXIMUM_SORTED = 8;
const options = readerOptions.parse(JSON.parse(process.argv[2] ?? "{}"));
const connection = await openLimited(
  { memoryMegabytes: options.memoryMegabytes, threads: options.threads, temporaryDirectory: join(options.work, "spill"), temporaryMegabytes: options.temporaryMegabytes },
  { directories: [...options.directories, options.work] },
);
const sorted = new Map<string, string>();
let copies = 0;

/** The file whose rows stand in the wanted order: the file itself, or a sorted copy of it. */
async function ordered(request: ReadRequest): Promise<string> {
  if (request.sort === null) return request.path;
  const { column, direction } = request.sort;
  const key = JSON.stringify([request.path, column, direction]);
  const known = sorted.get(key);
  if (known !== undefined) {
    sorted.delete(key);
    sorted.set(key, known);
    return known;
  }
  const copy = join(options.work, `sorted-${(copies += 1)}.parquet`);
  await connection.run(
    `copy (select * from read_parquet(${literal(request.path)}) order by ${identifier(column)} ${direction === "ascending" ? "asc" : "desc"} nulls last, file_row_number)
     to ${literal(copy)} (format parquet, compression lz4, row_group_size ${ROW_GROUP_ROWS})`,
  );
  sorted.set(key, copy);
  for (const [oldest, file] of sorted) {
    if (sorted.size <= MAXIMUM_SORTED) break;
    sorted.delete(oldest);
    await rm(file, { force: true });
  }
  return copy;
}

async function read(request: ReadRequest): Promise<ReadAnswer> {
  const path = await ordered(request);
  const columns = await describeParquet(connection, path);
  // Long texts are cut before they leave DuckDB; one character more tells that they were.
  const selected = columns.map(({ name, type }) => (type === "VARCHAR" ? `left(${identifier(name)}, ${request.textLimit + 1})` : identifier(name))).join(", ");
  const answer = await connection.runAndReadAll(
    `select ${selected} from read_parquet(${literal(path)}) where file_row_number >= ${request.offset} and file_row_number < ${request.offset + request.limit} order by file_row_number`,
  );
  const cut: [number, number][] = [];
  const rows = answer.getRows().map((row, rowIndex) =>
    row.map((value, columnIndex) => {
      const shown = cellOf(value, request.textLimit);
      if (shown.cut) cut.push([rowIndex, columnIndex]);
      return shown.cell;
    }),
  );
  return { id: request.id, ok: true, columns: columns.map(({ name }) => name), rows, cut };
}

async function answerAfter(before: Promise<void>, request: ReadRequest): Promise<void> {
  await before;
  let answer: ReadAnswer;
  try {
    answer = await read(request);
  } catch (error) {
    answer = { id: request.id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(answer);
}

let last: Promise<void> = Promise.resolve();
process.on("message", (message: unknown) => {
  const request = readRequest.parse(message);
  last = answerAfter(last, request);
});
process.send?.("ready");
