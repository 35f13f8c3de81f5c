import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import { expect, test } from "vitest";
import type { Batch, Cell, DataEngine, Run, RunOptions } from "../port.ts";

/** One engine with what its dialect calls the same things, for the suite that every adapter passes. */
export type Subject = {
  engine: () => DataEngine;
  /** One row of one value of each kind. Each is an expression, its value at the port, and the type that is told of it. */
  values: readonly { expression: string; value: Cell; type: ColumnType; nullOfIt?: string }[];
  /** A million rows of a number and of 100 characters. */
  millionRows: string;
  /** Runs for minutes before its first row. */
  endless: string;
  /** Gives rows for minutes. */
  endlessRows: string;
  /** How many queries of this engine's sessions the server runs just now. */
  running: () => Promise<number>;
  /** Cuts the connection, or ends the process. */
  cut: () => void;
  /** What a run says that was cut: `source-lost`, or `query-failed` where the engine is a process of ours. */
  cutCode: "source-lost" | "query-failed";
  /** A placeholder for a text parameter, as text. */
  textParameter: string;
  /** Statements that are no single query, or that do more than read. */
  refused: readonly string[];
  /** A query that cannot be read. */
  wrong: string;
};

export async function rowsOf(run: Run): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const batch of run.batches) rows.push(...rowsOfBatch(batch));
  return rows;
}

function rowsOfBatch({ rows, columns }: Batch): Cell[][] {
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? null));
}

setFlagsFromString("--expose-gc");
const collectGarbage: unknown = runInNewContext("gc");

/** What this process cannot let go of. */
function heldMegabytes(): number {
  if (typeof collectGarbage === "function") collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** What every adapter does alike. */
export function conforms({ engine, ...subject }: Subject): void {
  const query = async (sql: string, parameters: (string | number | boolean | null)[] = [], options: RunOptions = {}) => await engine().run({ sql, parameters }, options);
  const drain = async (sql: string, options: RunOptions = {}) => await rowsOf(await query(sql, [], options));
  const idle = async () => await expect.poll(subject.running, { timeout: 10_000 }).toBe(0);

  test("values come without loss, with their types", async () => {
    const run = await query(`select ${subject.values.map(({ expression }, index) => `${expression} as v${index}`).join(", ")}`);
    expect(run.columns.map(({ type }) => type)).toEqual(subject.values.map(({ type }) => type));
    expect(await rowsOf(run)).toEqual([subject.values.map(({ value }) => value)]);
  });

  test("NULL of every kind is null", async () => {
    const nulls = subject.values.map(({ expression, nullOfIt }, index) => `${nullOfIt ?? `nullif(${expression}, ${expression})`} as v${index}`);
    expect(await drain(`select ${nulls.join(", ")}`)).toEqual([subject.values.map(() => null)]);
  });

  test("columns that are called alike stay apart", async () => {
    const run = await query("select 'one' as x, 'two' as x");
    expect(run.columns.map(({ name }) => name)).toEqual(["x", "x"]);
    expect(await rowsOf(run)).toEqual([["one", "two"]]);
  });

  test("no rows still have columns", async () => {
    const run = await query("select * from (select 1 as one) as t where 1 = 0");
    expect({ names: run.columns.map(({ name }) => name), rows: await rowsOf(run) }).toEqual({ names: ["one"], rows: [] });
  });

  test("what is bound is a value, whatever it says", async () => {
    const hostile = `'; drop table x; -- \\' " \` $1 ?`;
    expect(await rowsOf(await query(`select ${subject.textParameter} as given`, [hostile]))).toEqual([[hostile]]);
  });

  test("a million rows stream in flat memory", async () => {
    let [rows, sum, early] = [0, 0n, 0];
    for await (const batch of (await query(subject.millionRows)).batches) {
      expect(batch.rows).toBeLessThanOrEqual(10_000);
      rows += batch.rows;
      for (const value of batch.columns[0] ?? []) sum += typeof value === "bigint" ? value : 0n;
      if (early === 0 && rows > 200_000) early = heldMegabytes();
    }
    expect({ rows, sum }).toEqual({ rows: 1_000_000, sum: 500_000_500_000n });
    // 800,000 rows of more than 100 bytes each came after the first measure
    expect(heldMegabytes() - early).toBeLessThan(30);
  }, 60_000);

  test("a cancelled query is gone from the server", async () => {
    const controller = new AbortController();
    const run = drain(subject.endless, { signal: controller.signal });
    await expect.poll(subject.running, { timeout: 10_000 }).toBe(1);
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: "query-cancelled" });
    expect(await subject.running()).toBe(0);
  });

  test("so is one that is cancelled amid its rows", async () => {
    const controller = new AbortController();
    const run = await query(subject.endlessRows, [], { signal: controller.signal });
    const read = async () => {
      for await (const { rows } of run.batches) if (rows > 0) controller.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: "query-cancelled" });
    await idle();
  });

  test("so is one whose reader leaves", async () => {
    for await (const { rows } of (await query(subject.endlessRows)).batches) if (rows > 0) break;
    await expect.poll(subject.running, { timeout: 10_000 }).toBe(0);
  });

  test("one that was aborted before is not begun", async () => {
    await expect(drain("select 1 as one", { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "query-cancelled" });
  });

  test.each(["endless", "endlessRows"] as const)("time runs out, and the server stops: %s", async (which) => {
    await expect(drain(subject[which], { limits: { timeoutMs: 700 } })).rejects.toMatchObject({ code: "query-timeout" });
    await idle();
  });

  test("more rows than may come are an error", async () => {
    await expect(drain(subject.millionRows, { limits: { rows: 5_000 } })).rejects.toMatchObject({ code: "too-large" });
    await idle();
  });

  test("what breaks amid the rows is told, and the next query runs", async () => {
    const run = await query(subject.endlessRows);
    const read = async () => {
      for await (const { rows } of run.batches) if (rows > 0) subject.cut();
    };
    await expect(read()).rejects.toMatchObject({ code: subject.cutCode });
    expect(await drain("select 'still' as there")).toEqual([["still"]]);
    await idle();
  });

  test("what breaks before the first row is told, too", async () => {
    const run = drain(subject.endless);
    await expect.poll(subject.running, { timeout: 10_000 }).toBe(1);
    const [outcome] = await Promise.allSettled([run, Promise.resolve(subject.cut())]);
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: subject.cutCode } });
    expect(await drain("select 'still' as there")).toEqual([["still"]]);
    // the server may not have seen that nobody waits for it any more
    await idle();
  });

  test("a query that cannot be read is told in the engine's words", async () => {
    await expect(drain(subject.wrong)).rejects.toMatchObject({ code: "query-failed", message: expect.stringMatching(/says: .*nowhere/) });
  });

  test.each([...subject.refused])("refused: %s", async (sql) => {
    await expect(drain(sql)).rejects.toMatchObject({ code: "statement-refused" });
  });

  test("queries run beside each other", async () => {
    const many = await Promise.all(Array.from({ length: 8 }, (_, index) => drain(`select '${index + 1}' as n`)));
    expect(many.map((rows) => rows[0]?.[0])).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  });
}

/** What no engine takes. */
export const REFUSED_BY_ALL = [
  "",
  "-- nothing",
  "insert into t values (1)",
  "update t set a = 1",
  "delete from t",
  "drop table t",
  "create table t (a int)",
  "set x = 1",
  "select 1; drop table t",
  "select 1; select 2",
  "/* a remark */ delete from t",
  "begin",
  "call p()",
  "explain select 1",
];
