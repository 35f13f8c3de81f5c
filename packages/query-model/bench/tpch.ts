// npm run bench -- tpch: the 22 queries as graphs beside hand-written SQL, equal on every engine, and how long each takes.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkGraph } from "../src/check/check-graph.ts";
import { compileGraph } from "../src/compile/compile-graph.ts";
import { canonicalRows, openEngine, runGraph, type TestEngine } from "../src/testing/engines.ts";
import { findMariaDb } from "../src/testing/mariadb-server.ts";
import { generateTpch, loadTpch } from "../src/testing/tpch/load-tpch.ts";
import { TPCH_FIRST } from "../src/testing/tpch/tpch-graphs-1-to-11.ts";
import { TPCH_SECOND } from "../src/testing/tpch/tpch-graphs-12-to-22.ts";
import { TPCH_SQL } from "../src/testing/tpch/tpch-sql.ts";
import { startPostgres } from "./shared/start-postgres.ts";

const ROUNDS = 3;
const SERVER_SCALE = 0.1;
const DUCKDB_SCALE = 1;
const targets = { equal: 66, medianRatio: 1.05, worstRatio: 1.5 };
const graphs = [...TPCH_FIRST, ...TPCH_SECOND];
const tell = (line: string) => void process.stderr.write(`${line}\n`);

const python = process.env["AIWEB_PYTHON"] ?? "";
if (python === "") throw new Error("TPC-H's generator needs Python: AIWEB_PYTHON is not set.");
const folder = mkdtempSync(join(tmpdir(), "aiweb-tpch-"));
chmodSync(folder, 0o755);

async function dataOf(scale: number): Promise<string> {
  const place = join(folder, String(scale));
  mkdirSync(place);
  await generateTpch(python, scale, place);
  return place;
}

async function milliseconds(work: () => Promise<unknown[][]>): Promise<{ ms: number; rows: unknown[][] }> {
  const start = performance.now();
  const rows = await work();
  return { ms: performance.now() - start, rows };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs graph and hand-written SQL by turns; the ratio of each query is that of its fastest runs. */
async function compare(engine: TestEngine): Promise<{ equal: number; ratios: Record<string, number> }> {
  let equal = 0;
  const ratios: Record<string, number> = {};
  for (const graph of graphs) {
    const compiled = compileGraph(checkGraph(graph), graph.outputs[0]?.node ?? "", engine.engine);
    const byHand = (TPCH_SQL[graph.id] ?? "").replaceAll("{double}", engine.engine === "postgres" ? "double precision" : "double");
    const times = { graph: [] as number[], hand: [] as number[] };
    let same = true;
    for (let round = 0; round < ROUNDS; round += 1) {
      const hand = await milliseconds(() => engine.run(byHand));
      const made = await milliseconds(() => runGraph(engine, compiled));
      times.hand.push(hand.ms);
      times.graph.push(made.ms);
      same &&= canonicalRows(made.rows, compiled.columns).join("\n") === canonicalRows(hand.rows, compiled.columns).join("\n");
    }
    equal += same ? 1 : 0;
    ratios[graph.id] = Number((Math.min(...times.graph) / Math.min(...times.hand)).toFixed(3));
    tell(`${engine.engine} ${graph.id}: ${same ? "equal" : "DIFFERENT"}, ${Math.min(...times.graph).toFixed(0)} ms, by hand ${Math.min(...times.hand).toFixed(0)} ms`);
  }
  return { equal, ratios };
}

const figures: Record<string, unknown> = {};
let ok = true;
let equal = 0;
const postgres = await startPostgres(folder);
const mariadb = await findMariaDb();
const urls = { postgres: postgres.url, mariadb: mariadb.url };
if (mariadb.url === "") tell(`MariaDB is not asked: ${mariadb.missing}`);
try {
  const small = await dataOf(SERVER_SCALE);
  const runs = [
    { name: `duckdb at ${SERVER_SCALE}`, open: () => openEngine("duckdb", urls), data: small, timed: false },
    { name: `postgres at ${SERVER_SCALE}`, open: () => openEngine("postgres", urls), data: small, timed: true },
    { name: `mariadb at ${SERVER_SCALE}`, open: () => openEngine("mariadb", urls), data: small, timed: true },
    { name: `duckdb at ${DUCKDB_SCALE}`, open: () => openEngine("duckdb", urls), data: await dataOf(DUCKDB_SCALE), timed: true },
  ];
  for (const { name, open, data, timed } of runs) {
    const engine = await open().catch((error: unknown) => {
      figures[name] = `not run: ${error instanceof Error ? error.message : String(error)}`;
      ok = false;
      return undefined;
    });
    if (engine === undefined) continue;
    tell(`Loading ${name}`);
    try {
      await loadTpch(engine, data);
      const compared = await compare(engine);
      const ratios = Object.values(compared.ratios);
      if (!name.endsWith(` ${DUCKDB_SCALE}`)) equal += compared.equal;
      ok &&= compared.equal === graphs.length;
      figures[name] = { equal: compared.equal, medianRatio: median(ratios), worstRatio: Math.max(...ratios), ...(timed ? { ratios: compared.ratios } : {}) };
      if (timed) ok &&= median(ratios) <= targets.medianRatio && Math.max(...ratios) <= targets.worstRatio;
    } finally {
      await engine.close();
    }
  }
} finally {
  await mariadb.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify({ bench: "tpch", ok, figures: { equal, ...figures }, targets, indexes: "primary keys and those of load-tpch.ts" })}\n`);
process.exit(ok ? 0 : 1);
