import { execFile } from "node:child_process";
import { closeSync, openSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { TestEngine } from "../engines.ts";
import { TPCH_TABLES } from "./tpch-tables.ts";

/** Writes TPC-H's official data of a scale factor as CSV, by the generator that stands beside this Python. */
export async function generateTpch(python: string, scale: number, folder: string): Promise<void> {
  await promisify(execFile)(join(dirname(python), "tpchgen-cli"), ["csv", "-s", String(scale), "--output-dir", folder]);
}

const KEYS: Readonly<Record<string, string>> = { region: "r_regionkey", nation: "n_nationkey", supplier: "s_suppkey", customer: "c_custkey", part: "p_partkey", partsupp: "ps_partkey, ps_suppkey", orders: "o_orderkey", lineitem: "l_orderkey, l_linenumber" };
/** Beside the primary keys, on the servers only: DuckDB has what it needs in its columns. */
const INDEXES: readonly [table: string, columns: string][] = [
  ["lineitem", "l_partkey, l_suppkey"],
  ["lineitem", "l_suppkey"],
  ["lineitem", "l_shipdate"],
  ["orders", "o_custkey"],
  ["orders", "o_orderdate"],
  ["partsupp", "ps_suppkey"],
  ["customer", "c_nationkey"],
  ["supplier", "s_nationkey"],
];

const TEXT_OF = { duckdb: "varchar", postgres: 'text collate "C"', mariadb: "varchar(255)" };

function sqlType(type: ColumnType | undefined, engine: TestEngine["engine"]): string {
  if (type?.kind === "integer") return "bigint";
  if (type?.kind === "date") return "date";
  return type?.kind === "decimal" ? `decimal(${type.precision}, ${type.scale})` : TEXT_OF[engine];
}

/** The first line of a file that may be larger than a string can be. */
function headerOf(file: string): string {
  const start = Buffer.alloc(1024);
  const opened = openSync(file, "r");
  const length = readSync(opened, start);
  closeSync(opened);
  return start.toString("utf8", 0, length).split("\n", 1)[0] ?? "";
}

/** Makes the eight tables of TPC-H in an engine and fills them. */
export async function loadTpch({ engine, run, load }: TestEngine, folder: string): Promise<void> {
  for (const [table, columns] of Object.entries<Readonly<Record<string, ColumnType>>>(TPCH_TABLES)) {
    const file = join(folder, `${table}.csv`);
    const declared = headerOf(file)
      .split(",").map((column) => `${column} ${sqlType(columns[column], engine)} not null`);
    await run(`create table ${table} (${[...declared, ...(engine === "duckdb" ? [] : [`primary key (${KEYS[table]})`])].join(", ")})`);
    await load(table, file);
    for (const [index, [, key]] of INDEXES.filter(([of]) => of === table && engine !== "duckdb").entries()) await run(`create index ${table}_${index} on ${table} (${key})`);
    if (engine !== "duckdb") await run(engine === "postgres" ? `analyze ${table}` : `analyze table ${table}`);
  }
}
