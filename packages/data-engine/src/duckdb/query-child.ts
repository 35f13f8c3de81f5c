import { join } from "node:path";
import { listValue, StatementType, type DuckDBPreparedStatement } from "@duckdb/node-api";
import { openLimited } from "./open-limited.ts";
import { childOptions, toChild, type FromChild, type ToChild } from "./query-protocol.ts";
import { duckDbCell, duckDbColumnType } from "./query-values.ts";

// Runs queries in a process of its own, one at a time. Batches go out one by one: the next when the last was taken.
process.on("disconnect", () => process.exit(0));

const options = childOptions.parse(JSON.parse(process.argv[2] ?? "{}"));
const connection = await openLimited(
  { memoryMegabytes: options.memoryMegabytes, threads: options.threads, temporaryDirectory: join(options.scratch, "spill"), temporaryMegabytes: options.temporaryMegabytes },
  { files: options.files, directories: options.directories },
  options.setUp,
);

const tell = (message: FromChild) => process.send?.(message);
let running: { id: number; cancelled: boolean; more: (() => void) | null } | null = null;
const waiting = new Set<number>();

class Refused extends Error {}

/** DuckDB's own parser says whether it is one query. */
async function prepareQuery(sql: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Refused("There is not exactly one statement.");
  const prepared = await statements.prepare(0);
  if (prepared.statementType !== StatementType.SELECT) throw new Refused("This statement is no query.");
  return prepared;
}

async function run({ id, sql, parameters }: Extract<ToChild, { kind: "run" }>, now: NonNullable<typeof running>): Promise<void> {
  const prepared = await prepareQuery(sql);
  try {
    prepared.bind(parameters);
    const result = await prepared.stream();
    const types = result.columnTypes().map(duckDbColumnType);
    tell({ kind: "columns", id, columns: result.columnNames().map((name, index) => ({ name, type: types[index] ?? { kind: "unknown" } })) });
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const columns = types.map((type, index) => chunk?.getColumnValues(index).map((item) => duckDbCell(item, type)) ?? []);
      const taken = new Promise<void>((resolve) => {
        now.more = resolve;
      });
      tell({ kind: "batch", id, rows: chunk.rowCount, columns });
      await taken;
      if (now.cancelled) throw new Error("cancelled");
    }
    // interrupted while it fetched, DuckDB may give no more rows in place of an error
    if (now.cancelled) throw new Error("cancelled");
  } finally {
    prepared.destroySync();
  }
}

async function work(request: Extract<ToChild, { kind: "run" | "load" }>): Promise<void> {
  // it may have been cancelled before its turn
  if (!waiting.delete(request.id)) return;
  const now = { id: request.id, cancelled: false, more: null };
  running = now;
  try {
    if (request.kind === "run") await run(request, now);
    else await connection.run(request.sql, request.columns.map(listValue));
    tell({ kind: "done", id: request.id });
  } catch (error) {
    tell({ kind: "failed", id: request.id, refused: error instanceof Refused, message: error instanceof Error ? error.message : String(error) });
  } finally {
    running = null;
  }
}

let last: Promise<void> = Promise.resolve();
async function after(before: Promise<void>, request: Extract<ToChild, { kind: "run" | "load" }>): Promise<void> {
  await before;
  await work(request);
}

process.on("message", (message: unknown) => {
  const request = toChild.parse(message);
  if (request.kind === "run" || request.kind === "load") {
    waiting.add(request.id);
    last = after(last, request);
    return;
  }
  if (request.kind === "cancel" && waiting.delete(request.id)) tell({ kind: "failed", id: request.id, refused: false, message: "cancelled" });
  if (running?.id !== request.id) return;
  if (request.kind === "cancel") {
    running.cancelled = true;
    connection.interrupt();
  }
  running.more?.();
});
tell({ kind: "ready" });
