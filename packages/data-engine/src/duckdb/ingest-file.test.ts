import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingestFile } from "./ingest-file.ts";

let folder: string;
let csv: string;
let scratch: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aiweb-ingest-test-"));
  scratch = join(folder, "scratch");
  csv = join(folder, "large.csv");
  await writeFile(csv, `id,text\n${Array.from({ length: 300_000 }, (_, index) => `${index},"row ${index}"`).join("\n")}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a killed child is an outcome, and leaves nothing behind", async () => {
  const { result } = await ingestFile({ path: csv, format: "csv", scratch }, async (table) => table, { onStart: (pid) => process.kill(-pid, "SIGKILL") });
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining("more memory or time") });
  expect(await readdir(scratch)).toEqual([]);
});

test("a file that takes too long is ended", async () => {
  const { result } = await ingestFile({ path: csv, format: "csv", scratch }, async (table) => table, { limits: { baseSeconds: -5.9 } });
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining("more memory or time") });
});

test("stopping the worker stops the child", async () => {
  const stop = new AbortController();
  const running = ingestFile({ path: csv, format: "csv", scratch }, async () => "used", { signal: stop.signal, onStart: () => stop.abort(new Error("stopping")) });
  await expect(running).rejects.toThrow("stopping");
});

test("a small Parquet file that unpacks to more than the memory is refused", async () => {
  const bomb = join(folder, "bomb.parquet");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`copy (select list(7::bigint) as numbers from range(20000000)) to '${bomb}' (format parquet, compression zstd)`);
  connection.closeSync();
  expect((await stat(bomb)).size).toBeLessThan(100_000);
  const { result } = await ingestFile({ path: bomb, format: "parquet", scratch }, async (table) => table, { limits: { memoryMegabytes: 100, temporaryMegabytes: 100 } });
  expect(result).toMatchObject({ ok: false, message: expect.stringMatching(/more memory|more disk/) });
});

test("the table is there for its user, and gone after", async () => {
  const path = await ingestFile({ path: csv, format: "csv", scratch }, async ({ result, parquet }) => {
    expect(result).toMatchObject({ ok: true, rows: 300_000, columns: [{ name: "id", nullCount: 0, minimum: "0", maximum: "299999" }, { name: "text" }] });
    expect(existsSync(parquet)).toBe(true);
    return parquet;
  });
  expect(existsSync(path)).toBe(false);
});
