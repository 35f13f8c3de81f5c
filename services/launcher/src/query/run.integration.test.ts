import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection, type Connection } from "mariadb";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { root } from "../paths.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the test server, as the global set-up of packages/db provides it. */
    postgresUrl: string;
    /** URL of MariaDB, as the global set-up of packages/query-model provides it; empty where there is none. */
    mariaDbUrl: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), "aiweb-query-run-"));
const database = `query_run_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
const mariaDbUrl = inject("mariaDbUrl");
let client: pg.Client;
let mariadb: Connection | undefined;

const postgresUrl = () => `${inject("postgresUrl")}${database}`;

/** Runs the command as a person does, beside this process's own servers. */
async function query(...given: string[]): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...given], { stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => stream.setEncoding("utf8").toArray());
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { stdout: ((await stdout) ?? []).join(""), stderr: ((await stderr) ?? []).join(""), status };
}

const example = (name: string) => join(root, "docs/query-graph", `${name}.json`);
const ORDERS = ["(1, 1, '2026-01-05', 120.50)", "(2, 1, '2026-01-20', 80.00)", "(3, 2, '2026-02-14', null)", "(4, 3, '2026-03-01', 500.00)"];

beforeAll(async () => {
  mkdirSync(join(folder, "shop"));
  writeFileSync(join(folder, "shop/orders.csv"), "id,customer,day,total,more\n1,1,2026-01-05,120.50,\n2,1,2026-01-20,80.00,x\n3,2,2026-02-14,,\n4,3,2026-03-01,500.00,\n");
  const first = new pg.Client({ connectionString: `${inject("postgresUrl")}postgres` });
  await first.connect();
  await first.query(`create database ${database}`);
  await first.end();
  client = new pg.Client({ connectionString: postgresUrl() });
  await client.connect();
  await client.query(`create table orders (id bigint, customer bigint, day date, total numeric(12, 2)); insert into orders values ${ORDERS.join(", ")}`);
  if (mariaDbUrl !== "") {
    const { hostname, port, username, password } = new URL(mariaDbUrl);
    mariadb = await createConnection({ host: hostname, port: Number(port || 3306), user: decodeURIComponent(username), password: decodeURIComponent(password), multipleStatements: true });
  }
  await mariadb?.query(`create database ${database} character set utf8mb4 collate utf8mb4_nopad_bin; create table ${database}.customers (id bigint, name varchar(50)); insert into ${database}.customers values (1, 'Zoë, "the first"'), (2, 'Ada'), (3, null)`);
}, 60_000);

afterAll(async () => {
  await client.end();
  const last = new pg.Client({ connectionString: `${inject("postgresUrl")}postgres` });
  await last.connect();
  await last.query(`drop database ${database} with (force)`);
  await last.end();
  await mariadb?.query(`drop database ${database}`);
  await mariadb?.end();
  rmSync(folder, { recursive: true, force: true });
});

const FROM_JANUARY_10 = "id,customer,day,total\n2,1,2026-01-20,80.00\n4,3,2026-03-01,500.00\n";

test("rows of a folder of files come as CSV", async () => {
  expect(await query("run", example("filter"), "--source", join(folder, "shop"), "--param", "since=2026-01-10")).toEqual({ stdout: FROM_JANUARY_10, stderr: "", status: 0 });
});

test("rows of a server are the same, whether it or AIWeb computes them", async () => {
  const given = ["run", example("filter"), "--source", postgresUrl(), "--param", "since=2026-01-10", "--allow-writing-role"];
  expect(await query(...given)).toEqual({ stdout: FROM_JANUARY_10, stderr: "", status: 0 });
  expect(await query(...given, "--engine", "duckdb")).toEqual({ stdout: FROM_JANUARY_10, stderr: "", status: 0 });
});

test("a role that may write is refused unless it is allowed", async () => {
  const { stderr, status } = await query("run", example("filter"), "--source", postgresUrl());
  expect({ stderr, status }).toEqual({ stderr: expect.stringMatching(/^role-can-write: This role may do more than read: it is a superuser\. Give AIWeb/), status: 1 });
});

test.each([
  [["--source", "nowhere"], "source-unreadable: nowhere is no folder."],
  [["--source", "mysql://root@127.0.0.1/x"], "source-unknown: mysql:// is no source"],
  [["--source", "other=."], "no-such-connection: The graph has no connection other. It has: shop."],
  [[], "source-missing: Say where connection shop leads"],
  [["--source", "{folder}", "--engine", "postgres"], "wrong-engine: Connection shop is read by duckdb"],
  [["--source", "{folder}"], "no-such-table: There is no orders.csv"],
  [["--source", "{folder}/shop", "--param", "since=soon"], 'wrong-value: Parameter since is date; this is "soon".'],
  [["--source", "{folder}/shop", "--param", "until=2026-01-01"], "no-such-parameter: There is no parameter until. There are: since."],
  [["--source", "postgres://nobody:secret@127.0.0.1:1/x"], "source-unreachable: PostgreSQL cannot be reached"],
])("%j is told of on standard error, with status 1", async (given, sentence) => {
  const { stdout, stderr, status } = await query("run", example("filter"), ...given.map((text) => text.replace("{folder}", folder)));
  expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
  expect(stderr.startsWith(sentence), stderr).toBe(true);
  expect(stderr).not.toContain("secret");
});

test.each([
  ["1,1,yesterday,1.00", "yesterday"],
  // what DuckDB would round, or read as another number
  ["1.5,1,2026-01-01,1.00", "1\\?5"],
  ["0x10,1,2026-01-01,1.00", "0\\?10"],
  ["1e3,1,2026-01-01,1.00", "1\\?3"],
])("a file whose cells are not what the graph says is told of: %s", async (row, told) => {
  const wrong = mkdtempSync(join(folder, "wrong-"));
  writeFileSync(join(wrong, "orders.csv"), `id,customer,day,total\n${row}\n`);
  const { stderr, status } = await query("run", example("filter"), "--source", wrong);
  expect({ stderr, status }).toEqual({ stderr: expect.stringMatching(new RegExp(`^query-failed: DuckDB says: Conversion Error: .*${told}`)), status: 1 });
});

test("a file without a column that the graph reads is told of by its name", async () => {
  const wrong = mkdtempSync(join(folder, "lacks-"));
  writeFileSync(join(wrong, "orders.csv"), "id,customer,day\n1,1,2026-01-01\n");
  const { stderr, status } = await query("run", example("filter"), "--source", wrong);
  expect({ stderr, status }).toEqual({ stderr: expect.stringMatching(/^query-failed: .*does not have a column named "total"/), status: 1 });
});

test("a file that leads out of its folder is not read", async () => {
  mkdirSync(join(folder, "links"));
  symlinkSync("/etc/passwd", join(folder, "links/orders.csv"));
  expect(await query("run", example("filter"), "--source", join(folder, "links"))).toMatchObject({ stdout: "", stderr: expect.stringMatching(/^source-unreadable: orders.csv leads out/), status: 1 });
});

test("a dataset is the folder that is named for it, a file one of a folder", async () => {
  const graph = JSON.parse(readFileSync(example("filter"), "utf8"));
  const file = join(folder, "of-a-dataset.json");
  for (const [origin, source] of [[{ kind: "dataset", dataset: "sales", version: 2, file: "orders" }, "dataset:sales@2"], [{ kind: "file", connection: "shop", path: "orders.csv" }, "shop"]] as const) {
    graph.nodes[0].origin = origin;
    writeFileSync(file, JSON.stringify(graph));
    expect(await query("run", file, "--source", `${source}=${join(folder, "shop")}`, "--param", "since=2026-01-10")).toEqual({ stdout: FROM_JANUARY_10, stderr: "", status: 0 });
  }
});

test("a saved query is read in its source's place, its parameters under its name", async () => {
  const file = join(folder, "reads-saved.json");
  const integer = { kind: "integer", bits: 64, signed: true };
  const nodes = [{ id: "s", kind: "source", origin: { kind: "query", query: "paid", version: 1 }, columns: [{ id: "s_id", name: "id", type: integer, nullable: false }] }];
  writeFileSync(file, JSON.stringify({ version: 1, id: "reads", parameters: [], nodes, edges: [], subgraphs: {}, outputs: [{ name: "rows", node: "s", target: "preview" }] }));
  const given = ["run", file, "--source", `query:paid@1=${example("filter")}`, "--param", "paid.since=2026-01-10"];
  expect(await query(...given, "--source", `shop=${postgresUrl()}`, "--allow-writing-role")).toEqual({ stdout: "id\n2\n4\n", stderr: "", status: 0 });
  expect(await query("run", file, "--source", folder)).toMatchObject({ stdout: "", stderr: expect.stringMatching(/^saved-query: There is no query:paid@1\. A saved query is named by --source query:NAME/), status: 1 });
});

test("a pivot finds its values first, and says where they are too many", async () => {
  const graph = JSON.parse(readFileSync(example("pivot"), "utf8"));
  const pivot = graph.nodes.find(({ kind }: { kind: string }) => kind === "pivot");
  const file = join(folder, "discovers.json");
  pivot.values = pivot.values.slice(0, 1);
  pivot.discover = { limit: 3 };
  writeFileSync(file, JSON.stringify(graph));
  const { stdout, stderr, status } = await query("run", file, "--source", join(folder, "shop"));
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout.split("\n")[0]).toBe("customer,January,2,3");
  pivot.discover = { limit: 2 };
  writeFileSync(file, JSON.stringify(graph));
  expect(await query("run", file, "--source", postgresUrl(), "--allow-writing-role")).toMatchObject({ stdout: "", stderr: expect.stringMatching(/^too-large: Pivot .* finds more than 2 values/), status: 1 });
});

test("an assert that does not hold blocks the rows", async () => {
  mkdirSync(join(folder, "twice"));
  writeFileSync(join(folder, "twice/orders.csv"), "id,customer,day,total\n1,1,2026-01-01,1.00\n1,2,2026-01-01,2.00\n");
  writeFileSync(join(folder, "twice/customers.csv"), "id,name,country\n1,Ada,UK\n2,Zoë,\n");
  expect(await query("run", example("assert"), "--source", join(folder, "twice"))).toEqual({ stdout: "", stderr: "assertion-failed: A check does not hold: id stands twice.\n", status: 1 });
});

describe.skipIf(mariaDbUrl === "")("across connections", () => {
  const graph = join(folder, "across.json");
  const sources = () => {
    const url = new URL(mariaDbUrl);
    url.pathname = `/${database}`;
    return ["--source", `shop=${postgresUrl()}`, "--source", `crm=${url.href}`, "--allow-writing-role"];
  };
  const integer = { kind: "integer", bits: 64, signed: true };
  const column = (port: string, id: string) => ({ kind: "column", port, column: id });

  beforeAll(() => {
    const declared = (id: string, name: string, type: object) => ({ id, name, type, nullable: true });
    const source = (id: string, connection: string, columns: object[]) => ({ id, kind: "source", origin: { kind: "table", connection, table: id }, columns });
    const edge = (from: string, node: string, port = "in") => ({ from: { node: from, port: "out" }, to: { node, port } });
    const nodes = [
      source("orders", "shop", [declared("o_id", "id", integer), declared("o_customer", "customer", integer), declared("o_day", "day", { kind: "date" }), declared("o_total", "total", { kind: "decimal", precision: 12, scale: 2 })]),
      { id: "large", kind: "filter", predicate: { kind: "call", function: "greater", arguments: [column("in", "o_total"), { kind: "literal", type: { kind: "decimal", precision: 12, scale: 2 }, value: "100.00" }] } },
      source("customers", "crm", [declared("c_id", "id", integer), declared("c_name", "name", { kind: "text" })]),
      { id: "joined", kind: "join", join: "full", on: { kind: "call", function: "equals", arguments: [column("left", "o_customer"), column("right", "c_id")] } },
      { id: "shown", kind: "select", rest: "drop", columns: [{ id: "s_name", name: "name", expression: column("in", "c_name") }, { id: "s_total", name: "total", expression: column("in", "o_total") }] },
      { id: "sorted", kind: "sort", keys: [{ expression: column("in", "s_total"), direction: "ascending", nulls: "last" }] },
    ];
    const edges = [edge("orders", "large"), edge("large", "joined", "left"), edge("customers", "joined", "right"), edge("joined", "shown"), edge("shown", "sorted")];
    writeFileSync(graph, JSON.stringify({ version: 1, id: "across", parameters: [], nodes, edges, subgraphs: {}, outputs: [{ name: "rows", node: "sorted", target: "preview" }] }));
  });

  test("each gives its part, and the join is AIWeb's", async () => {
    expect(await query("run", graph, ...sources())).toEqual({ stdout: 'name,total\n"Zoë, ""the first""",120.50\n,500.00\nAda,\n', stderr: "", status: 0 });
  });

  test("explain prints the steps with what they ship, and no secret", async () => {
    const { stdout, status } = await query("explain", graph, "--source", "shop=postgres://me:hidden@somewhere/x", "--source", "crm=mariadb://me:hidden@elsewhere/y");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^-- step 1 of 3: shop \(postgres\), ships customer 64-bit integer, total decimal\(12, 2\) as step_1\nselect/);
    expect(stdout).toContain("-- step 2 of 3: crm (mariadb), ships id 64-bit integer, name text as step_2\n");
    expect(stdout).toMatch(/-- step 3 of 3: AIWeb's own DuckDB, gives name, total\nselect[^]*full join/);
    expect(stdout).not.toContain("hidden");
    expect((await query("compile", graph, "--source", "shop=postgres://me@somewhere/x", "--source", "crm=mariadb://me@elsewhere/y")).stdout).toBe(stdout);
  });

  test("a server that fails ends the others, with its reason", async () => {
    await client.query("alter table orders rename to moved");
    expect(await query("run", graph, ...sources())).toMatchObject({ stdout: "", stderr: expect.stringMatching(/^query-failed: PostgreSQL says: relation "orders" does not exist/), status: 1 });
    await client.query("alter table moved rename to orders");
  });
});
