import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { ingestFile } from "./ingest-file.ts";
import { RowReader, WHOLE_CELL_LIMIT } from "./row-reader.ts";

const ROWS = 45_000;
let folder: string;
let parquet: string;
let reader: RowReader;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aiweb-rows-"));
  const raw = join(folder, "raw.csv");
  const lines = ["id,big,price,day,text"];
  for (let index = 0; index < ROWS; index += 1) lines.push(`${index},9007199254740993${index % 10},${index === 7 ? "0.1234567890123456789" : "1.5"},2026-01-02,${index === 3 ? "x".repeat(5000) : `row ${index}`}`);
  await writeFile(raw, lines.join("\n"));
  parquet = join(folder, "table.parquet");
  await ingestFile({ path: raw, format: "csv", scratch: join(folder, "scratch") }, async ({ result, parquet: made }) => {
    if (!result.ok) throw new Error(result.message);
    await copyFile(made, parquet);
  });
  reader = new RowReader([folder], join(folder, "reader"));
}, 60_000);

afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true, force: true });
});

test("reads rows by position, with every digit", async () => {
  const { columns, rows, cut } = await reader.read({ path: parquet, offset: 3, limit: 5, textLimit: 100 });
  expect(columns).toEqual(["id", "big", "price", "day", "text"]);
  expect(rows).toHaveLength(5);
  expect(rows[1]).toEqual([4, "90071992547409934", "1.5000000000000000000", "2026-01-02", "row 4"]);
  expect(rows[4]?.[2]).toBe("0.1234567890123456789");
  expect(rows[0]?.[4]).toBe("x".repeat(100));
  expect(cut).toEqual([[0, 4]]);
});

test("reads across row groups and at the end", async () => {
  expect((await reader.read({ path: parquet, offset: 20_478, limit: 4, textLimit: 10 })).rows.map((row) => row[0])).toEqual([20_478, 20_479, 20_480, 20_481]);
  expect((await reader.read({ path: parquet, offset: ROWS - 1, limit: 10, textLimit: 10 })).rows).toHaveLength(1);
  expect((await reader.read({ path: parquet, offset: ROWS, limit: 10, textLimit: 10 })).rows).toHaveLength(0);
});

test("sorts by a column, equal values in the order of the file", async () => {
  const sort = { column: "big", direction: "descending" } as const;
  const first = await reader.read({ path: parquet, offset: 0, limit: 2, textLimit: 10, sort });
  expect(first.rows.map((row) => row[0])).toEqual([9, 19]);
  const later = await reader.read({ path: parquet, offset: ROWS - 1, limit: 2, textLimit: 10, sort });
  expect(later.rows.map((row) => row[0])).toEqual([ROWS - 10]);
});

test("cannot read a file outside its folders, whoever asks", async () => {
  await expect(reader.read({ path: "/etc/passwd", offset: 0, limit: 1, textLimit: 10 })).rejects.toMatchObject({ code: "file-unreadable" });
});

test("lives on when its child is killed", { timeout: 60_000 }, async () => {
  await reader.read({ path: parquet, offset: 0, limit: 1, textLimit: 10 });
  const { pid } = reader;
  expect(pid).toBeTypeOf("number");
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
  const outcomes = await Promise.allSettled([1, 2, 3].map((offset) => reader.read({ path: parquet, offset, limit: 1, textLimit: 10 })));
  // The read under way may fail with its child; the ones behind it do not.
  expect(outcomes.slice(1).every(({ status }) => status === "fulfilled")).toBe(true);
  expect(reader.pid).not.toBe(pid);
});

test("a read that takes too long fails alone", async () => {
  const hasty = new RowReader([folder], join(folder, "hasty"), { timeoutMs: 1 });
  await expect(hasty.read({ path: parquet, offset: 0, limit: 500, textLimit: 2000 })).rejects.toMatchObject({ code: "upstream-timeout" });
  await hasty.close();
});

async function parquetOf(sql: string): Promise<string> {
  const path = join(folder, `${randomUUID()}.parquet`);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`copy (${sql}) to '${path}' (format parquet)`);
  connection.closeSync();
  return path;
}

test("long lists, objects and bytes are cut before they leave, and come whole when asked for alone", async () => {
  const path = await parquetOf(`select range(0, 20000) as numbers, {'a': repeat('y', 5000), 'n': 9007199254740993} as object, repeat('z', 5000)::blob as bytes, [1.50::decimal(4,2), null] as short`);
  const { rows, cut } = await reader.read({ path, offset: 0, limit: 1, textLimit: 50 });
  expect(cut).toEqual([[0, 0], [0, 1], [0, 2]]);
  expect(rows[0]?.[0]).toMatch(/^\[0,1,2,3.{40,44}$/);
  expect(rows[0]?.[1]).toMatch(/^\{"a":"y{40,44}$/);
  expect(rows[0]?.[2]).toBe(`0x${"7a".repeat(24)}`);
  expect(rows[0]?.[3]).toEqual(["1.50", null]);
  const whole = await reader.read({ path, offset: 0, limit: 1, textLimit: WHOLE_CELL_LIMIT, columns: ["object", "bytes"] });
  expect(whole).toEqual({ id: expect.any(Number), ok: true, columns: ["object", "bytes"], rows: [[{ a: "y".repeat(5000), n: "9007199254740993" }, `0x${"7a".repeat(5000)}`]], cut: [] });
});

test("a page of a very wide table stays small enough to send", async () => {
  const path = await parquetOf(`select ${Array.from({ length: 500 }, (_, index) => `repeat('w', 2000) as c${index}`).join(", ")} from range(100)`);
  const { rows, cut } = await reader.read({ path, offset: 0, limit: 100, textLimit: 2_000 });
  expect(rows).toHaveLength(100);
  expect(JSON.stringify(rows).length).toBeLessThan(20_000_000);
  expect(cut).toHaveLength(50_000);
});

test("a long sort does not keep other reads waiting, and is shared by all who want it", async () => {
  const path = await parquetOf("select i as n, repeat(md5(i::varchar), 4) as text from range(600000) t(i)");
  const sort = { column: "text", direction: "descending" } as const;
  const sorted = Promise.all([0, 100, 200].map((offset) => reader.read({ path, offset, limit: 1, textLimit: 40, sort })));
  let done = false;
  void sorted.then(() => (done = true));
  for (let offset = 0; offset < 5; offset += 1) expect((await reader.read({ path: parquet, offset, limit: 1, textLimit: 10 })).rows[0]?.[0]).toBe(offset);
  expect(done).toBe(false);
  const texts = (await sorted).map(({ rows }) => String(rows[0]?.[1]));
  expect(texts).toEqual(texts.toSorted().toReversed());
  expect(await readdir(join(folder, "reader", "sorted")).then((names) => names.filter((name) => name.endsWith(".parquet")))).toHaveLength(2);
});

test("sorted copies go with their file, and oldest first when they take too much", async () => {
  const small = new RowReader([folder], join(folder, "small"), { sortedMegabytes: 1 });
  const copies = async () => (await readdir(join(folder, "small", "sorted"))).filter((name) => name.endsWith(".parquet"));
  const path = await parquetOf("select i as n, md5(i::varchar) as text from range(40000) t(i)");
  await small.read({ path, offset: 0, limit: 1, textLimit: 40, sort: { column: "text", direction: "ascending" } });
  await small.read({ path, offset: 0, limit: 1, textLimit: 40, sort: { column: "text", direction: "descending" } });
  await expect.poll(copies).toHaveLength(1);
  await small.forget(path);
  expect(await copies()).toEqual([]);
  await small.close();
  expect(existsSync(join(folder, "small"))).toBe(false);
});

test("a sort that takes too long fails alone", async () => {
  const hasty = new RowReader([folder], join(folder, "hasty-sort"), { sortSeconds: 0.01 });
  await expect(hasty.read({ path: parquet, offset: 0, limit: 1, textLimit: 10, sort: { column: "text", direction: "ascending" } })).rejects.toMatchObject({ code: "upstream-timeout" });
  expect((await hasty.read({ path: parquet, offset: 0, limit: 1, textLimit: 10 })).rows).toHaveLength(1);
  await hasty.close();
});

test("a sort that nobody waits for any more is not made, and only so many wait", async () => {
  const eager = new RowReader([folder], join(folder, "eager"));
  const path = await parquetOf("select i as n, md5(i::varchar) as text from range(400000) t(i)");
  const leaving = new AbortController();
  const ask = (column: string, signal?: AbortSignal) => eager.read({ path, offset: 0, limit: 1, textLimit: 10, sort: { column, direction: "ascending" } }, signal);
  const under = ask("text");
  // Columns that do not exist fail when their turn comes; what is not begun does not.
  const abandoned = ask("no such column", leaving.signal);
  leaving.abort(new Error("gone"));
  await expect(abandoned).rejects.toThrow("gone");
  const crowd = await Promise.allSettled(Array.from({ length: 25 }, (_, index) => ask(`c${index}`, AbortSignal.timeout(50))));
  expect(crowd.some((one) => one.status === "rejected" && one.reason instanceof AppError && one.reason.code === "unavailable")).toBe(true);
  expect((await under).rows).toHaveLength(1);
  expect((await ask("n")).rows).toHaveLength(1);
  expect((await readdir(join(folder, "eager", "sorted"))).filter((name) => name.endsWith(".parquet"))).toHaveLength(2);
  await eager.close();
});

test("a read that is not wanted any more leaves the queue", async () => {
  const leaving = new AbortController();
  const first = reader.read({ path: parquet, offset: 0, limit: 1, textLimit: 10 });
  const unwanted = reader.read({ path: parquet, offset: 0, limit: 1, textLimit: 10 }, leaving.signal);
  leaving.abort(new Error("gone"));
  await expect(unwanted).rejects.toThrow("gone");
  await first;
  await expect(reader.read({ path: parquet, offset: 0, limit: 1, textLimit: 10, sort: { column: "id", direction: "ascending" } }, leaving.signal)).rejects.toThrow("gone");
});
