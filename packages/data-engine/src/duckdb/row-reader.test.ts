import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingestFile } from "./ingest-file.ts";
import { RowReader } from "./row-reader.ts";

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
  await ingestFile({ path: raw, format: "csv" }, async ({ result, parquet: made }) => {
    if (!result.ok) throw new Error(result.message);
    await copyFile(made, parquet);
  });
  reader = new RowReader([folder]);
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

test("lives on when its child is killed", async () => {
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
  const hasty = new RowReader([folder], { timeoutMs: 1 });
  await expect(hasty.read({ path: parquet, offset: 0, limit: 500, textLimit: 2000, sort: { column: "text", direction: "ascending" } })).rejects.toMatchObject({ code: "upstream-timeout" });
  await hasty.close();
});
