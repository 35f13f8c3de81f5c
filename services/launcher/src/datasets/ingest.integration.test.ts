import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "@aiweb/api/testing/api-harness";
import { openDesk, type DatasetDesk } from "./dataset-desk.ts";

let api: ApiHarness;
let desk: DatasetDesk;
let me: Member;
let folder: string;

beforeAll(async () => {
  api = await openApi();
  desk = openDesk(api);
  me = await api.signUp();
  folder = await mkdtemp(join(tmpdir(), "aiweb-corpus-"));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

async function parquet(sql: string): Promise<Buffer> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const path = join(folder, "made.parquet");
  await connection.run(`copy (${sql}) to '${path}' (format parquet)`);
  connection.closeSync();
  return await readFile(path);
}

/** A thrift i64 of field distance 1, as Parquet's footer has its counts. */
function count(value: number): Buffer {
  const bytes = [0x16];
  for (let rest = BigInt(value) * 2n; ; rest >>= 7n) {
    if (rest < 128n) return Buffer.from([...bytes, Number(rest)]);
    bytes.push(Number(rest & 127n) | 128);
  }
}

/** The same file, whose footer says another number where it first says this one. */
function declaring(file: Buffer, from: number, to: number): Buffer {
  const start = file.length - 8 - file.readUInt32LE(file.length - 8);
  const at = file.indexOf(count(from), start);
  expect(at).toBeGreaterThan(start);
  const length = Buffer.alloc(4);
  const footer = Buffer.concat([file.subarray(start, at), count(to), file.subarray(at + count(from).length, file.length - 8)]);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([file.subarray(0, start), footer, length, Buffer.from("PAR1")]);
}

/** A small file that says how many bytes its column unpacks to. */
async function unpackingTo(bytes: number): Promise<Buffer> {
  const file = await parquet("select i::bigint as i from range(54321) t(i)");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const told = await connection.runAndReadAll(`select total_uncompressed_size::double from parquet_metadata('${join(folder, "made.parquet")}')`);
  connection.closeSync();
  return declaring(file, Number(told.getRowsJson()[0]?.[0]), bytes);
}

/** Written by pyarrow 26: a time in INT96 and a missing one; two columns called `a` and one without a name. */
const INT96 = "UEFSMRUEFRgVGEwVAhUAEgAAADJNnQsKAABzjSUAFQAVEhUSLBUEFRAVBhUGHAAAAAIAAAADAQECABUEGSw1ABgGc2NoZW1hFQIAFQYlAhgCYXQAFgQZHBkcJgAcFQYZNQAGEBkYAmF0FQAWBBZsFmwmPCYIKSwVBBUAFQIAFQAVEBUCADwpBhkmAgIAAAAWbBYEJggWbAAoIHBhcnF1ZXQtY3BwLWFycm93IHZlcnNpb24gMjYuMC4xGRwcAAAAhgAAAFBBUjE=";
const SAME_NAMES = "UEFSMRUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgEBAAAAAAAAABUAFRwVHCwVAhUAFQYVBhwAAAACAAAAAgECAAAAAAAAABUAFRYVFiwVAhUAFQYVBhwAAAACAAAAAgEBAAAAeBUEGUw1ABgGc2NoZW1hFQYAFQQlAhgBYQAVBCUCGAFhABUMJQIYACUATBwAAAAWAhkcGTwmABwVBBklBgAZGAFhFQAWAhZCFkImCEkcFQAVABUCADwpBhkmAAIAAAAmABwVBBklBgAZGAFhFQAWAhZCFkImSkkcFQAVABUCADwpBhkmAAIAAAAmABwVDBklBgAZGAAVABYCFjwWPCaMAUkcFQAVABUCADwWAhkGGSYAAgAAABbAARYCJggWwAEAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRk8HAAAHAAAHAAAAO0AAABQQVIx";

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};
const bytes = (...parts: (Uint8Array | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

interface Good {
  id: string;
  name: string;
  content: string | Uint8Array;
  columns: string[];
  rows: unknown[][];
  types?: string[];
  note?: RegExp;
  rejected?: { line: number; reason: RegExp }[];
}

const GOOD: Good[] = [
  { id: "csv-plain", name: "a.csv", content: "a,b\n1,x\n2,y\n", columns: ["a", "b"], rows: [[1, "x"], [2, "y"]], types: ["BIGINT", "VARCHAR"] },
  { id: "csv-crlf", name: "a.csv", content: "a,b\r\n1,x\r\n2,\"y\"\r\n", columns: ["a", "b"], rows: [[1, "x"], [2, "y"]] },
  { id: "csv-old-mac-cr", name: "a.csv", content: "a,b\r1,x\r2,y", columns: ["a", "b"], rows: [[1, "x"], [2, "y"]] },
  { id: "csv-bom", name: "a.csv", content: "\ufeffa,b\n1,x\n", columns: ["a", "b"], rows: [[1, "x"]], note: /byte order mark/ },
  { id: "csv-utf16le-bom", name: "a.csv", content: utf16("\ufeffa;b\n1;ü\n"), columns: ["a", "b"], rows: [[1, "ü"]], note: /UTF-16/ },
  { id: "csv-utf16be-bom", name: "a.csv", content: utf16("\ufeffa,b\n1,ü\n", true), columns: ["a", "b"], rows: [[1, "ü"]], note: /UTF-16/ },
  { id: "csv-utf16le-no-bom", name: "a.csv", content: utf16("a,b\n1,x\n"), columns: ["a", "b"], rows: [[1, "x"]], note: /UTF-16/ },
  { id: "csv-latin1", name: "a.csv", content: Buffer.from("a,b\n1,café\n2,straße\n", "latin1"), columns: ["a", "b"], rows: [[1, "café"], [2, "straße"]], note: /Windows-1252/ },
  { id: "csv-one-bad-byte-in-utf8", name: "a.csv", content: bytes("a,b\n1,üüüüüüü\n2,x", new Uint8Array([0xff]), "y\n3,z\n"), columns: ["a", "b"], rows: [[1, "üüüüüüü"], [3, "z"]], rejected: [{ line: 3, reason: /UTF-8/ }] },
  { id: "csv-quoted-newline", name: "a.csv", content: 'a,b\n1,"one\ntwo"\n2,"x"\n', columns: ["a", "b"], rows: [[1, "one\ntwo"], [2, "x"]] },
  { id: "csv-doubled-quotes", name: "a.csv", content: 'a,b\n1,"say ""hi"", you"\n', columns: ["a", "b"], rows: [[1, 'say "hi", you']] },
  { id: "csv-backslash-quotes", name: "a.csv", content: 'a,b\n1,"say \\"hi\\""\n', columns: ["a", "b"], rows: [[1, 'say "hi"']], note: /backslash/ },
  { id: "csv-semicolons", name: "a.csv", content: "a;b;c\n1;x,y;2\n2;z;3\n", columns: ["a", "b", "c"], rows: [[1, "x,y", 2], [2, "z", 3]], note: /semicolons/ },
  { id: "csv-ragged", name: "a.csv", content: "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n", columns: ["a", "b", "c"], rows: [[1, 2, 3], [10, 11, 12]], rejected: [{ line: 3, reason: /2 fields; the header has 3/ }, { line: 4, reason: /4 fields/ }] },
  { id: "csv-lines-counted-over-quoted-newlines", name: "a.csv", content: 'a,b\n1,"x\ny\nz"\n2\n3,w\n', columns: ["a", "b"], rows: [[1, "x\ny\nz"], [3, "w"]], rejected: [{ line: 5, reason: /1 field/ }] },
  { id: "csv-trailing-commas", name: "a.csv", content: "a,b\n1,2,\n3,4\n", columns: ["a", "b"], rows: [[1, 2], [3, 4]], note: /empty fields/ },
  { id: "csv-unclosed-quote", name: "a.csv", content: 'a,b\n1,"x\n2,y\n3,z\n', columns: ["a", "b"], rows: [[2, "y"], [3, "z"]], rejected: [{ line: 2, reason: /never closed/ }] },
  { id: "csv-text-after-quote", name: "a.csv", content: 'a,b\n1,"x"y\n2,z\n', columns: ["a", "b"], rows: [[2, "z"]], rejected: [{ line: 2, reason: /closing quote/ }] },
  { id: "csv-inch-mark", name: "a.csv", content: 'a,b\n1,5" pipe\n2,z\n', columns: ["a", "b"], rows: [[1, '5" pipe'], [2, "z"]] },
  { id: "csv-title-above-header", name: "a.csv", content: "My report\na,b,c\n1,2,3\n4,5,6\n", columns: ["a", "b", "c"], rows: [[1, 2, 3], [4, 5, 6]], rejected: [{ line: 1, reason: /before the header/ }] },
  { id: "csv-header-only", name: "a.csv", content: "a,b\n", columns: ["a", "b"], rows: [], note: /no rows/ },
  { id: "csv-no-header", name: "a.csv", content: "1,2\n3,4\n", columns: ["column_1", "column_2"], rows: [[1, 2], [3, 4]], note: /no header/ },
  { id: "csv-duplicate-and-empty-names", name: "a.csv", content: "id,,ID,id\n1,2,3,4\n", columns: ["id", "column_2", "ID_2", "id_3"], rows: [[1, 2, 3, 4]], note: /had no name/ },
  { id: "csv-blank-lines", name: "a.csv", content: "a,b\n\n1,2\n\n\n3,4\n", columns: ["a", "b"], rows: [[1, 2], [3, 4]], note: /blank lines/ },
  { id: "csv-exact-numbers", name: "a.csv", content: "zip,big,money,float\n007,12345678901234567890,12345678901234.567890,1e5\n010,1,0.1,2.5\n", columns: ["zip", "big", "money", "float"], rows: [["007", "12345678901234567890", "12345678901234.567890", 100000], ["010", 1, "0.100000", 2.5]], types: ["VARCHAR", "DECIMAL(38,0)", "DECIMAL(20,6)", "DOUBLE"] },
  { id: "csv-amounts-keep-their-places", name: "a.csv", content: "price\n2.50\n10.00\n", columns: ["price"], rows: [["2.50"], ["10.00"]], types: ["DECIMAL(4,2)"] },
  { id: "csv-dates", name: "a.csv", content: "d,t,z\n2026-02-28,2026-01-01 10:00:00,2026-01-01T10:00:00Z\n2026-03-01,2026-01-01 11:00:00,2026-01-01T11:00:00+02:00\n", columns: ["d", "t", "z"], rows: [["2026-02-28", "2026-01-01 10:00:00", "2026-01-01 10:00:00+00"], ["2026-03-01", "2026-01-01 11:00:00", "2026-01-01 09:00:00+00"]], types: ["DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE"] },
  { id: "csv-impossible-date-is-text", name: "a.csv", content: "d,x\n2026-02-30,1\n", columns: ["d", "x"], rows: [["2026-02-30", 1]], types: ["VARCHAR", "BIGINT"] },
  { id: "csv-missing-values", name: "a.csv", content: "a,b\n1,\n,x\n", columns: ["a", "b"], rows: [[1, null], [null, "x"]] },
  { id: "tsv-plain", name: "a.tsv", content: "a\tb\n1\tx, y\n", columns: ["a", "b"], rows: [[1, "x, y"]] },
  { id: "jsonl-plain", name: "a.jsonl", content: '{"a":1,"b":"x"}\n{"a":2,"b":null,"c":true}\n', columns: ["a", "b", "c"], rows: [[1, "x", null], [2, null, true]] },
  { id: "jsonl-messages", name: "a.jsonl", content: '{"messages":[{"role":"user","content":"hi"}]}\n', columns: ["messages"], rows: [[[{ role: "user", content: "hi" }]]], types: ['STRUCT("role" VARCHAR, "content" VARCHAR)[]'] },
  { id: "jsonl-broken-line", name: "a.jsonl", content: '{"a":1}\n{"a":\n[1]\n"x"\n{"a":2}\n', columns: ["a"], rows: [[1], [2]], rejected: [{ line: 2, reason: /ends too early/ }, { line: 3, reason: /not an object/ }, { line: 4, reason: /not an object/ }] },
  { id: "jsonl-crlf-bom-blank", name: "a.jsonl", content: '\ufeff{"a":1}\r\n\r\n{"a":2}\r\n', columns: ["a"], rows: [[1], [2]] },
  { id: "jsonl-mixed-kinds", name: "a.jsonl", content: '{"a":1}\n{"a":"x"}\n{"a":{"b":1}}\n', columns: ["a"], rows: [["1"], ["x"], ['{"b":1}']], note: /several kinds/ },
  { id: "jsonl-exact-numbers", name: "a.jsonl", content: '{"a":9007199254740993}\n{"a":12345678901234567890}\n', columns: ["a"], rows: [["9007199254740993"], ["12345678901234567890"]] },
  { id: "jsonl-same-name-other-case", name: "a.jsonl", content: '{"A":1,"a":2}\n', columns: ["A", "a_2"], rows: [[1, 2]], note: /second/ },
  { id: "jsonl-named-json", name: "a.json", content: '{"a":1}\n{"a":2}\n', columns: ["a"], rows: [[1], [2]], note: /line by line/ },
  { id: "json-named-csv", name: "a.csv", content: '[{"a":1},{"a":2}]', columns: ["a"], rows: [[1], [2]], note: /read as JSON/ },
  { id: "jsonl-line-of-10-mb", name: "a.jsonl", content: `{"a":1}\n{"a":"${"x".repeat(10_000_000)}"}\n{"a":2}\n`, columns: ["a"], rows: [[1], [2]], rejected: [{ line: 2, reason: /longer than 8,000,000/ }] },
  { id: "csv-line-of-20-mb", name: "a.csv", content: `a,b\n1,x\n2,${"y".repeat(20_000_000)}\n3,z\n`, columns: ["a", "b"], rows: [[1, "x"], [3, "z"]], rejected: [{ line: 3, reason: /longer than 8,000,000/ }] },
  { id: "parquet-int96", name: "a.parquet", content: Buffer.from(INT96, "base64"), columns: ["at"], rows: [["2026-01-02 03:04:05"], [null]] },
  { id: "parquet-same-and-empty-names", name: "a.parquet", content: Buffer.from(SAME_NAMES, "base64"), columns: ["a", "a_2", "column_3"], rows: [[1, 2, "x"]], note: /second “a”/ },
  { id: "json-list", name: "a.json", content: '[\n {"a":"x,]"},\n {"a":"}\\""}\n]\n', columns: ["a"], rows: [["x,]"], ['}"']] },
  { id: "json-cut-short", name: "a.json", content: '[{"a":1},\n{"a":2},\n{"a":', columns: ["a"], rows: [[1], [2]], rejected: [{ line: 3, reason: /ends inside/ }] },
  { id: "json-broken-element", name: "a.json", content: '[{"a":1},\n{"a":oops},\n{"a":3}]', columns: ["a"], rows: [[1], [3]], rejected: [{ line: 2, reason: /not JSON/ }] },
  { id: "jsonl-deep-nesting", name: "a.jsonl", content: `{"a":1}\n{"a":${"[".repeat(60_000)}${"]".repeat(60_000)}}\n`, columns: ["a"], rows: [[1]], rejected: [{ line: 2, reason: /deep/ }] },
];

describe("read right", () => {
  test.each(GOOD)("$id", async ({ name, content, columns, rows, types, note, rejected = [] }) => {
    const dataset = await desk.dataset(me, name, content);
    const detail = await me.call.datasets.get({ dataset });
    const file = detail.fileList[0];
    expect(file?.error).toBeNull();
    expect(detail.state).toBe(rejected.length > 0 ? "needs-decision" : "ready");
    expect(file?.columns.map((column) => column.name)).toEqual(columns);
    expect(types === undefined ? undefined : file?.columns.map((column) => column.type)).toEqual(types);
    expect(file?.notes.join("\n")).toMatch(note ?? /(?:)/);
    expect(file?.rejected.first.map((row) => row.line)).toEqual(rejected.map((row) => row.line));
    for (const [index, { reason }] of rejected.entries()) expect(file?.rejected.first[index]?.reason).toMatch(reason);
    const read = await me.call.datasets.readRows({ file: file?.id ?? "", offset: 0 });
    expect(read.rows).toEqual(rows);
  });

  test("parquet-plain", async () => {
    const dataset = await desk.dataset(me, "a.parquet", await parquet("select i::bigint as id, 'x' || i as name, [i, i+1] as pair, i::decimal(20,3) as price from range(3) t(i)"));
    const file = (await me.call.datasets.get({ dataset })).fileList[0];
    expect(file?.state).toBe("ready");
    const read = await me.call.datasets.readRows({ file: file?.id ?? "", offset: 1, limit: 1 });
    expect(read).toMatchObject({ total: 3, rows: [[1, "x1", [1, 2], "1.000"]] });
  });

  test("parquet-nested", async () => {
    const dataset = await desk.dataset(me, "a.parquet", await parquet("select {'role': 'user', 'parts': [{'n': 9007199254740993, 'd': 1.50::decimal(4,2)}]} as message, map {'k': [1, null]} as pairs"));
    const file = (await me.call.datasets.get({ dataset })).fileList[0];
    expect(file?.columns.map((column) => column.kind)).toEqual(["object", "object"]);
    expect((await me.call.datasets.readRows({ file: file?.id ?? "", offset: 0 })).rows).toEqual([[{ role: "user", parts: [{ n: "9007199254740993", d: "1.50" }] }, [{ key: "k", value: [1, null] }]]]);
  });

  test("parquet-named-csv", async () => {
    const dataset = await desk.dataset(me, "a.csv", await parquet("select 1 as a"));
    expect((await me.call.datasets.get({ dataset })).fileList[0]).toMatchObject({ state: "ready", format: "parquet" });
  });
});

interface Bad {
  id: string;
  name: string;
  content: () => Promise<string | Uint8Array> | string | Uint8Array;
  error: RegExp;
}

const BAD: Bad[] = [
  { id: "empty", name: "a.csv", content: () => "", error: /empty/ },
  { id: "only-blank-lines", name: "a.csv", content: () => "\n\n  \n", error: /blank|header/ },
  { id: "binary-as-csv", name: "a.csv", content: () => new Uint8Array([1, 2, 0, 0, 0, 5, 6, 0, 200, 0]), error: /binary/ },
  { id: "zip-as-csv", name: "a.csv", content: () => bytes("PK\u0003\u0004", "rest of it"), error: /ZIP/ },
  { id: "gzip-as-jsonl", name: "a.jsonl", content: () => new Uint8Array([0x1f, 0x8b, 8, 0]), error: /gzip/ },
  { id: "pdf-as-csv", name: "a.csv", content: () => "%PDF-1.7 …", error: /PDF/ },
  { id: "csv-as-parquet", name: "a.parquet", content: () => "a,b\n1,2\n", error: /not Parquet/ },
  { id: "csv-as-json", name: "a.json", content: () => "a,b\n1,2\n", error: /not JSON/ },
  { id: "jsonl-nothing-fits", name: "a.jsonl", content: () => "hello\nworld\n", error: /No row can be read. Line 1/ },
  { id: "json-list-of-numbers", name: "a.json", content: () => "[1,2,3]", error: /not an object/ },
  { id: "json-empty-list", name: "a.json", content: () => "[]", error: /no rows/ },
  { id: "csv-nothing-fits", name: "a.csv", content: () => "a,b,c\n1,2\n3,4\n5\n", error: /No row fits|rows do not fit|fields/ },
  { id: "parquet-cut-short", name: "a.parquet", content: async () => (await parquet("select i from range(1000) t(i)")).subarray(0, 900), error: /cut short/ },
  { id: "parquet-broken-inside", name: "a.parquet", content: async () => {
    const whole = Buffer.from(await parquet("select i, 'text ' || i as t from range(5000) t(i)"));
    whole.fill(0xee, 4, whole.length - 400);
    return whole;
  }, error: /damaged/ },
  { id: "parquet-footer-of-noise", name: "a.parquet", content: () => bytes("PAR1", new Uint8Array(64).fill(7), new Uint8Array([60, 0, 0, 0]), "PAR1"), error: /damaged|cut short/ },
  { id: "parquet-declares-3e9-rows", name: "a.parquet", content: async () => declaring(await parquet("select i from range(54321) t(i)"), 54_321, 3_000_000_000), error: /declares more rows or bytes/ },
  { id: "parquet-declares-100-gib", name: "a.parquet", content: () => unpackingTo(100 * 2 ** 30), error: /declares more rows or bytes/ },
  { id: "parquet-declares-2-gib-in-a-small-file", name: "a.parquet", content: () => unpackingTo(2 * 2 ** 30), error: /declares more rows or bytes/ },
  { id: "jsonl-line-of-100-mb", name: "a.jsonl", content: () => `{"a":1}\n{"a":"${"x".repeat(100_000_000)}"}\n`, error: /Line 2 is longer than 16,000,000/ },
  { id: "parquet-magic-alone", name: "a.parquet", content: () => "PAR1PAR1", error: /cut short/ },
];

describe("refused with a sentence", () => {
  test.each(BAD)("$id", async ({ name, content, error }) => {
    const dataset = await desk.dataset(me, name, await content());
    const detail = await me.call.datasets.get({ dataset });
    expect(detail.state).toBe("failed");
    expect(detail.fileList[0]?.error).toMatch(error);
    expect(detail.shown?.hash).toBeNull();
  });
});
