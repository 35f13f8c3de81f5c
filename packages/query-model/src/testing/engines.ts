import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { createConnection, type Connection } from "mariadb";
import pg from "pg";
import type { Column } from "../check/column.ts";
import type { CompiledGraph } from "../compile/compile-graph.ts";
import { ParameterPlace, type BoundValue } from "../compile/fragment.ts";
import { engine as ENGINES, type Engine, type LiteralValue } from "../graph/expression.ts";

/** Where a test file's tables are: files run beside each other. */
const ownName = () => `query_model_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;

/** A real engine with nothing in it, for a test file. */
export type TestEngine = {
  engine: Engine;
  run: (sql: string, parameters?: readonly LiteralValue[]) => Promise<unknown[][]>;
  /** Fills a table from a CSV file with a header. */
  load: (table: string, file: string) => Promise<void>;
  close: () => Promise<void>;
};

async function openDuckDb(): Promise<TestEngine> {
  const connection: DuckDBConnection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  await connection.run("set timezone = 'UTC'");
  return {
    engine: "duckdb",
    run: async (sql, parameters = []) => (await connection.runAndReadAll(sql, [...parameters])).getRowsJson(),
    load: async (table, file) => void (await connection.run(`insert into ${table} select * from read_csv('${file}', header = true)`)),
    close: async () => {
      connection.disconnectSync();
      await Promise.resolve();
    },
  };
}

async function openPostgres(url: string): Promise<TestEngine> {
  // as the server writes them: a driver's own types would lose digits
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => (value: unknown) => value } });
  await client.connect();
  const schema = ownName();
  await client.query(`create schema ${schema}; set search_path = ${schema}; set timezone = 'UTC'`);
  return {
    engine: "postgres",
    run: async (sql, parameters = []) => (await client.query<unknown[]>({ text: sql, values: [...parameters], rowMode: "array" })).rows,
    // the server of the tests is this machine's own, and reads its files
    load: async (table, file) => void (await client.query(`copy ${table} from '${file}' csv header`)),
    close: async () => {
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    },
  };
}

/** The lines of a CSV file without its header, in pieces of some megabytes. No value of the tests has a line break in it. */
function* piecesOf(file: string): Generator<Buffer> {
  const all = readFileSync(file);
  for (let start = all.indexOf("\n") + 1; start < all.length; ) {
    const end = all.indexOf("\n", Math.min(start + 4_000_000, all.length - 1)) + 1 || all.length;
    yield all.subarray(start, end);
    start = end;
  }
}

async function openMariaDb(url: string): Promise<TestEngine> {
  const { hostname, port, username, password } = new URL(url);
  const database = ownName();
  const connection: Connection = await createConnection({ host: hostname, port: Number(port || 3306), user: decodeURIComponent(username), password: decodeURIComponent(password), dateStrings: true, bigIntAsNumber: false, rowsAsArray: true, connectTimeout: 2000, permitLocalInfile: true, collation: "UTF8MB4_NOPAD_BIN" });
  await connection.query(`create database ${database} character set utf8mb4 collate utf8mb4_nopad_bin`);
  await connection.query(`use ${database}`);
  await connection.query("set time_zone = '+00:00'");
  return {
    engine: "mariadb",
    run: async (sql, parameters = []) => {
      const rows: unknown = await connection.execute(sql, [...parameters]);
      return Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [];
    },
    load: async (table, file) => {
      // the driver sends a file in packets of 16 MB, which are one byte more than the server takes
      for (const piece of piecesOf(file)) {
        await connection.query({ sql: `load data local infile 'piece' into table ${table} fields terminated by ',' optionally enclosed by '"'`, infileStreamFactory: () => Readable.from([piece]) });
      }
    },
    close: async () => {
      await connection.query(`drop database ${database}`);
      await connection.end();
    },
  };
}

/** Where the servers are; MariaDB's is empty where there is none. */
export type ServerUrls = { postgres: string; mariadb: string };

/** Opens one engine. Throws where its server does not answer. */
export async function openEngine(engine: Engine, urls: ServerUrls): Promise<TestEngine> {
  switch (engine) {
    case "duckdb":
      return await openDuckDb();
    case "postgres":
      return await openPostgres(urls.postgres);
    case "mariadb":
      return await openMariaDb(urls.mariadb);
  }
}

/** The engines that there are; where a server is missing, that was printed. */
export const enginesAt = (urls: ServerUrls): Engine[] => ENGINES.options.filter((engine) => engine === "duckdb" || urls[engine] !== "");

export async function openEngines(urls: ServerUrls): Promise<TestEngine[]> {
  return await Promise.all(enginesAt(urls).map(async (engine) => await openEngine(engine, urls)));
}

/** A value as every engine would write it: floats to nine digits, decimals without zeros at their end, uint256 without those at its start. */
function canonical(value: unknown, { type }: Column): string {
  if (value === null || value === undefined) return "NULL";
  const text = value instanceof Buffer ? value.toString("utf8") : typeof value === "string" ? value : JSON.stringify(typeof value === "bigint" ? value.toString() : value).replaceAll('"', "");
  if (type.kind === "boolean") return ["true", "t", "1"].includes(text) ? "true" : "false";
  if (type.kind === "uint256") return text.replace(/^0+(?=\d)/, "");
  if (type.kind === "float") return Number(text).toPrecision(9);
  return (type.kind === "integer" || type.kind === "decimal") && text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Rows in a form that is compared: each a line, sorted, as what a graph without an order gives. */
export function canonicalRows(rows: readonly unknown[][], columns: readonly Column[]): string[] {
  return rows.map((row) => columns.map((column, index) => canonical(row[index], column)).join(" | ")).sort();
}

export async function runGraph(engine: TestEngine, { sql, parameters }: CompiledGraph, given: Readonly<Record<string, LiteralValue>> = {}): Promise<unknown[][]> {
  const valueOf = (value: BoundValue): LiteralValue => (value instanceof ParameterPlace ? (given[value.parameter] ?? null) : value);
  return await engine.run(sql, parameters.map(valueOf));
}
