import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDbEngine } from "@aiweb/data-engine/duckdb/duckdb-engine";
import { MariaDbEngine } from "@aiweb/data-engine/mariadb/mariadb-engine";
import type { Batch, Cell, DataEngine } from "@aiweb/data-engine/port";
import { PostgresEngine } from "@aiweb/data-engine/postgres/postgres-engine";
import { runPlan } from "@aiweb/data-engine/run-plan";
import { checkGraph } from "@aiweb/query-model/check/check-graph";
import { ParameterPlace, type BoundValue } from "@aiweb/query-model/compile/fragment";
import type { Engine, LiteralValue } from "@aiweb/query-model/graph/expression";
import type { QueryGraph } from "@aiweb/query-model/graph/query-graph";
import type { QueryNode } from "@aiweb/query-model/nodes/query-node";
import { planGraph, type Plan } from "@aiweb/query-model/plan/plan-graph";
import { canonicalRows, type TestEngine } from "@aiweb/query-model/testing/engines";
import { makeTables } from "@aiweb/query-model/testing/invented-data";
import { INVENTED } from "@aiweb/query-model/testing/invented-graphs";
import { randomGraph } from "@aiweb/query-model/testing/random-graph";
import { serverUrls, setUpEngines } from "@aiweb/query-model/testing/set-up-engines";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Where each table is read, where there is MariaDB: so that most graphs with two tables go across. */
const PLACES: Readonly<Record<string, Engine>> = { orders: "postgres", posts: "postgres", transfers: "postgres", customers: "mariadb", budget: "mariadb", events: "mariadb" };

/** Written for an engine that does not have the rows. */
const BY_HAND_ELSEWHERE = new Set(["a query by hand, for mariadb", "an expression by hand, for postgres"]);

const engines = setUpEngines(makeTables);
const schemas = new Map<Engine, string>();
const readers = new Map<string, DataEngine>();
let local: DuckDbEngine;

beforeAll(async () => {
  for (const { engine, run: ask } of engines) if (engine !== "duckdb") schemas.set(engine, String((await ask(engine === "postgres" ? "select current_schema()" : "select database()"))[0]?.[0]));
  readers.set("postgres", new PostgresEngine(serverUrls().postgres, { allowWritingRole: true }));
  if (serverUrls().mariadb !== "") readers.set("mariadb", new MariaDbEngine(serverUrls().mariadb, { allowWritingRole: true }));
});
afterAll(async () => {
  for (const reader of readers.values()) await reader.close();
});

/** The graph with its tables where they are: connections are called as their engines. */
function placed(graph: QueryGraph, places: Readonly<Record<string, Engine>>): QueryGraph {
  const move = (node: QueryNode): QueryNode => {
    if (node.kind !== "source" || node.origin.kind !== "table") return node;
    const engine = places[node.origin.table] ?? "postgres";
    return { ...node, origin: { ...node.origin, connection: engine, schema: schemas.get(engine) } };
  };
  return { ...graph, nodes: graph.nodes.map(move), subgraphs: Object.fromEntries(Object.entries(graph.subgraphs).map(([name, inner]) => [name, { ...inner, nodes: inner.nodes.map(move) }])) };
}

function plan(graph: QueryGraph): Plan {
  const checked = checkGraph(graph);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return planGraph(checked, graph.outputs[0]?.node ?? "", { connections: { postgres: "postgres", mariadb: "mariadb" } });
}

const rowsOf = ({ rows, columns }: Batch): Cell[][] => Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? null));

async function run({ steps, columns }: Plan, given: Readonly<Record<string, LiteralValue>> = {}): Promise<string[]> {
  const bind = (value: BoundValue): LiteralValue => (value instanceof ParameterPlace ? (given[value.parameter] ?? null) : value);
  const bound = steps.map((step) => ({ ...step, parameters: step.parameters.map(bind), checks: step.checks.map((check) => ({ ...check, parameters: check.parameters.map(bind) })) }));
  const rows: unknown[][] = [];
  const { batches } = await runPlan(bound, { engines: readers, local });
  for await (const batch of batches) rows.push(...rowsOf(batch));
  return canonicalRows(rows, columns);
}

const duckDb = (): TestEngine => {
  const found = engines.find(({ engine }) => engine === "duckdb");
  if (found === undefined) throw new Error("DuckDB is always there.");
  return found;
};
const places = () => (schemas.has("mariadb") ? PLACES : {});

describe("graphs across connections give what one engine gives", () => {
  beforeAll(() => {
    local = new DuckDbEngine({ scratch: mkdtempSync(join(tmpdir(), "aiweb-across-")) });
  });
  afterAll(async () => {
    await local.close();
  });
  const tables: string[] = [];

  /** Tables of the session are called by their step's number; each graph gets its own. */
  function renumbered(planned: Plan): Plan {
    const prefix = `g${tables.length}_`;
    tables.push(prefix);
    const rename = (text: string) => text.replaceAll(/\bstep_(\d+)\b/g, `${prefix}step_$1`);
    return { ...planned, steps: planned.steps.map((step) => ({ ...step, sql: step.connection === null ? rename(step.sql) : step.sql, checks: step.connection === null ? step.checks.map((check) => ({ ...check, sql: rename(check.sql) })) : step.checks, ships: step.ships === null ? null : { name: rename(step.ships.name), create: rename(step.ships.create), insert: rename(step.ships.insert) } })) };
  }

  test.each(INVENTED.filter(({ name }) => !BY_HAND_ELSEWHERE.has(name)))("$name", async ({ graph, sql, given }) => {
    const planned = plan(placed(graph, places()));
    expect(await run(renumbered(planned), given), planned.steps.map((step) => step.sql).join("\n\n")).toEqual(canonicalRows(await duckDb().run(sql), planned.columns));
  });

  test.each(INVENTED.filter(({ name }) => BY_HAND_ELSEWHERE.has(name)))("$name is refused where its rows are another's", ({ graph }) => {
    expect(() => plan(placed(graph, PLACES))).toThrow(/written (?:for|in SQL of) /);
  });

  test("so do graphs by chance", async () => {
    let [across, shipped] = [0, 0];
    for (let seed = 1; seed <= 150; seed += 1) {
      const graph = randomGraph(seed);
      const planned = plan(placed(graph, places()));
      const alone = planGraph(checkGraph(graph), graph.outputs[0]?.node ?? "", { connections: { shop: "duckdb" } });
      const [only] = alone.steps;
      const expected = canonicalRows(await duckDb().run((only?.sql ?? "").replaceAll('"shop".', ""), only?.parameters.map((value) => (value instanceof ParameterPlace ? null : value))), alone.columns);
      expect(await run(renumbered(planned)), `seed ${seed}\n${planned.steps.map((step) => step.sql).join("\n\n")}`).toEqual(expected);
      across += Number(new Set(planned.steps.flatMap(({ connection }) => connection ?? [])).size > 1);
      shipped += Number(planned.steps.length > 1);
    }
    expect(shipped).toBeGreaterThan(0);
    expect(across).toBeGreaterThan(schemas.has("mariadb") ? 20 : -1);
  }, 120_000);
});
