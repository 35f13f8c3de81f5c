import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conforms, REFUSED_BY_ALL, rowsOf } from "./conformance.ts";
import { DuckDbEngine } from "../duckdb/duckdb-engine.ts";
import { literal } from "../duckdb/open-limited.ts";

const folder = mkdtempSync(join(tmpdir(), "aiweb-duckdb-engine-"));
const things = join(folder, "things.csv");
const secret = join(folder, "secret.csv");
let engine: DuckDbEngine;

const open = (name: string, options: object = {}) => new DuckDbEngine({ scratch: join(folder, name), files: [things], setUp: [`create view things as select * from read_csv(${literal(things)})`], ...options });
const query = async (sql: string, of = engine) => await rowsOf(await of.run({ sql, parameters: [] }));

beforeAll(() => {
  writeFileSync(things, "id,name\n1,one\n2,two\n");
  writeFileSync(secret, "a\nsecret\n");
  engine = open("inside");
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs that have begun and not ended, as the process itself shows: one that computes takes processor time. */
async function running(): Promise<number> {
  const { pid } = engine;
  if (pid === undefined) return 0;
  const taken = async () => {
    const { readFile } = await import("node:fs/promises");
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
    return Number(fields[11]) + Number(fields[12]);
  };
  const before = await taken();
  await new Promise((resolve) => setTimeout(resolve, 300));
  // in hundredths of a second
  return (await taken()) - before > 5 ? 1 : 0;
}

describe("DuckDB", () => {
  conforms({
    engine: () => engine,
    values: [
      { expression: "cast('-9999999999999999999999999999.9999999999' as decimal(38, 10))", value: "-9999999999999999999999999999.9999999999", type: { kind: "decimal", precision: 38, scale: 10 } },
      { expression: "cast('-9223372036854775808' as bigint)", value: -(2n ** 63n), type: { kind: "integer", bits: 64, signed: true } },
      { expression: "cast('18446744073709551615' as ubigint)", value: 2n ** 64n - 1n, type: { kind: "integer", bits: 64, signed: false } },
      { expression: "cast(-5 as integer)", value: -5, type: { kind: "integer", bits: 32, signed: true } },
      { expression: `'${String(2n ** 256n - 1n).padStart(78, "0")}'`, value: String(2n ** 256n - 1n).padStart(78, "0"), type: { kind: "text" } },
      { expression: "cast('0.1' as double)", value: 0.1, type: { kind: "float", bits: 64 } },
      { expression: "cast('nan' as double)", value: Number.NaN, type: { kind: "float", bits: 64 } },
      { expression: "cast('0.1' as float)", value: Math.fround(0.1), type: { kind: "float", bits: 32 } },
      { expression: "true", value: true, type: { kind: "boolean" } },
      { expression: "'Zoë''s 🦆'", value: "Zoë's 🦆", type: { kind: "text" } },
      { expression: String.raw`cast('\x00\xff' as blob)`, value: new Uint8Array([0, 255]), type: { kind: "bytes" } },
      { expression: "cast('2026-10-25 02:30:00.123456+02' as timestamptz)", value: "2026-10-25T00:30:00.123456Z", type: { kind: "timestamp", zone: true } },
      { expression: "cast('2026-02-28 23:59:59.5' as timestamp)", value: "2026-02-28T23:59:59.5", type: { kind: "timestamp", zone: false } },
      { expression: "cast('2024-02-29' as date)", value: "2024-02-29", type: { kind: "date" } },
      { expression: "cast('23:59:59.25' as time)", value: "23:59:59.25", type: { kind: "time" } },
      { expression: "cast('1 year 2 months -3 days 04:05:06' as interval)", value: "1 year 2 months -3 days 04:05:06", type: { kind: "interval" } },
      { expression: `cast('{"a": [1, null]}' as json)`, value: '{"a": [1, null]}', type: { kind: "json" } },
      { expression: "cast('0190a000-0000-7000-8000-000000000001' as uuid)", value: "0190a000-0000-7000-8000-000000000001", type: { kind: "uuid" } },
      { expression: "['a', null, '{,}']", value: ["a", null, "{,}"], type: { kind: "list", of: { kind: "text" } } },
      { expression: "{'a': 1, 'b': ['x']}", value: { a: 1, b: ["x"] }, type: { kind: "struct", fields: [{ name: "a", type: { kind: "integer", bits: 32, signed: true } }, { name: "b", type: { kind: "list", of: { kind: "text" } } }] } },
      { expression: "map {'k': cast(2 as bigint)}", value: [["k", 2n]], type: { kind: "map", key: { kind: "text" }, value: { kind: "integer", bits: 64, signed: true } } },
    ],
    millionRows: "select n, repeat('x', 100) as filler from range(1, 1000001) as s (n)",
    endless: "select count(*) as n from range(1000000000) as a (n), range(1000) as b (m) where a.n + b.m > 0",
    endlessRows: "select n, repeat('x', 100) as filler from range(100000000000) as s (n)",
    running,
    cut: () => process.kill(engine.pid ?? 0, "SIGKILL"),
    cutCode: "query-failed",
    textParameter: "cast($1 as varchar)",
    refused: [...REFUSED_BY_ALL, "from things; from things", "attach ':memory:' as other", "copy things to '/tmp/out.csv'", "pragma version", "install httpfs", "load httpfs", "checkpoint", "export database '/tmp/out'", "from query('select 1')", "from system.main.\"ENABLE_LOGGING\" ('QueryLog')", "select * from /* so */ query_table ('things')"],
    wrong: "select nowhere from things",
  });
});

test("rows that came until time ran out are never taken for all of them, whenever that is", { timeout: 60_000 }, async () => {
  const outcomes: unknown[] = [];
  for (let round = 0; round < 60; round += 1) {
    const run = engine.run({ sql: "select n, repeat('x', 100) as filler from range(100000000000) as s (n)", parameters: [] }, { limits: { timeoutMs: 60 + 2 * round } });
    outcomes.push(await run.then(rowsOf).then((rows) => `${rows.length} rows`, (error: { code?: string }) => error.code));
  }
  expect(new Set(outcomes)).toEqual(new Set(["query-timeout"]));
});

test("views of its files are described", async () => {
  expect(await engine.describe({ limit: 5 })).toEqual({ next: null, tables: [{ schema: "main", name: "things", primaryKey: [], columns: [{ name: "id", type: { kind: "integer", bits: 64, signed: true }, nullable: true }, { name: "name", type: { kind: "text" }, nullable: true }] }] });
});

/** What a query may try: to read another file, the network, the environment, or to change what guards it. None gives a row. */
const ESCAPES = [
  "from read_csv('{secret}')", "from '{secret}'", "from read_csv(['{things}', '{secret}'])", "from read_csv('{folder}/*.csv')", "from read_csv('{folder}/inside/../secret.csv')", "from read_text('{secret}')", "from read_text('{folder}/*')",
  "from read_blob('{secret}')", "from read_json('{secret}')", "from read_json_objects('{secret}')", "from read_ndjson('{secret}')", "from read_parquet('{secret}')", "from parquet_metadata('{secret}')", "from parquet_schema('{secret}')",
  "from sniff_csv('{secret}')", "from glob('{folder}/*')", "from glob('/etc/*')", "from read_text('/etc/passwd')", "from read_text('/proc/self/environ')", "from read_csv('/proc/self/maps')", "from read_text('file:{secret}')", "from read_text('file://{secret}')",
  "from read_csv('http://127.0.0.1:1/x.csv')", "from read_csv('https://example.org/x.csv')", "from read_parquet('s3://bucket/x.parquet')", "from read_csv('/dev/stdin')", "from read_text('/dev/fd/0')",
  "select getenv('HOME') as home", "select getenv('PATH') as path", "from query('copy things to ''{folder}/out.csv''')", "from query('attach ''{folder}/x.db''')", "from query_table('{secret}')", "select * from (from read_text('{secret}'))",
  "with s as materialized (from read_text('{secret}')) select * from s", "select (select content from read_text('{secret}')) as c", "from enable_logging('QueryLog', storage = 'file', storage_path = '{folder}/log')", "from which_secret('s3://x', 's3')", "from sqlite_scan('{secret}', 'a')", "from postgres_scan('host=127.0.0.1', 'public', 'x')", "from duckdb_secrets()", "with w as (select 1) insert into things select * from w",
];

test.each(ESCAPES)("no way out: %s", async (pattern) => {
  const sql = pattern.replaceAll("{secret}", secret).replaceAll("{things}", things).replaceAll("{folder}", folder);
  const outcome = await query(sql).then(
    (rows) => rows.flat().filter((cell) => cell !== null && cell !== ""),
    (error: unknown) => error,
  );
  expect(Array.isArray(outcome) ? outcome : [], `gave ${JSON.stringify(outcome)}`).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(["inside", "secret.csv", "things.csv"]);
});

test("what a query may read stays readable", async () => {
  expect(await query("select * from things order by id")).toEqual([[1n, "one"], [2n, "two"]]);
});

test("a query that wants more memory than it may have ends alone", async () => {
  const small = open("small", { limits: { memoryMegabytes: 64, temporaryMegabytes: 64 } });
  await expect(query("select list(repeat(cast(n as varchar), 500)) as l from range(10000000) as s (n)", small)).rejects.toMatchObject({ code: "query-failed" });
  expect(await query("select 1 as one", small)).toEqual([[1]]);
  await small.close();
  // what did not fit in memory is gone with it
  expect(readdirSync(folder)).not.toContain("small");
});

test("the parent survives 100 of 100 kills", async () => {
  const victim = open("victim");
  let told = 0;
  for (let kill = 0; kill < 100; kill += 1) {
    const { batches } = await victim.run({ sql: "select n from range(100000000000) as s (n)", parameters: [] });
    try {
      for await (const { rows } of batches) if (rows > 0) process.kill(victim.pid ?? 0, "SIGKILL");
    } catch (error) {
      told += Number(error instanceof Error && "code" in error && error.code === "query-failed");
    }
  }
  expect(told).toBe(100);
  expect(await query("select count(*) as n from things", victim)).toEqual([[2n]]);
  await victim.close();
}, 180_000);
