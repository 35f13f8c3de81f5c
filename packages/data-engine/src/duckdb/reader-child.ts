import { join } from "node:path";
import { describeParquet } from "./describe-parquet.ts";
import { literal, openLimited } from "./open-limited.ts";
import { readRequest, readerOptions, type ReadAnswer, type ReadRequest } from "./read-request.ts";
import { shownColumns } from "./shown-columns.ts";

// Answers reads of Parquet files by position, one at a time, in a process of its own.
process.on("disconnect", () => process.exit(0));

/** Characters of an answer at most, and of one cell at least: wide tables show less of each cell. */
const PAGE_CHARACTERS = 16_000_000;
const LEAST_CHARACTERS = 16;
const options = readerOptions.parse(JSON.parse(process.argv[2] ?? "{}"));
const connection = await openLimited(
  { memoryMegabytes: options.memoryMegabytes, threads: options.threads, temporaryDirectory: join(options.work, "spill"), temporaryMegabytes: options.temporaryMegabytes },
  { directories: [...options.directories, options.work] },
);

async function read({ id, path, offset, limit, textLimit, columns: wanted }: ReadRequest): Promise<ReadAnswer> {
  const all = await describeParquet(connection, path);
  const columns = wanted === null ? all : wanted.flatMap((name) => all.filter((column) => column.name === name));
  const fair = Math.max(LEAST_CHARACTERS, Math.floor(PAGE_CHARACTERS / (limit * Math.max(1, columns.length))));
  const { select, cells } = shownColumns(columns, Math.min(textLimit, fair));
  const answer = await connection.runAndReadAll(
    `select ${select} from read_parquet(${literal(path)}) where file_row_number >= ${offset} and file_row_number < ${offset + limit} order by file_row_number`,
  );
  const cut: [number, number][] = [];
  const rows = answer.getRows().map((row, rowIndex) => cells(row, (column) => cut.push([rowIndex, column])));
  return { id, ok: true, columns: columns.map(({ name }) => name), rows, cut };
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
