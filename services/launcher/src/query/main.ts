import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { DuckDbEngine } from "@aiweb/data-engine/duckdb/duckdb-engine";
import { MariaDbEngine } from "@aiweb/data-engine/mariadb/mariadb-engine";
import type { DataEngine, ServerOptions } from "@aiweb/data-engine/port";
import { PostgresEngine } from "@aiweb/data-engine/postgres/postgres-engine";
import { runPlan } from "@aiweb/data-engine/run-plan";
import { checkGraph, type CheckedGraph } from "@aiweb/query-model/check/check-graph";
import { compileGraph } from "@aiweb/query-model/compile/compile-graph";
import { Refusal } from "@aiweb/query-model/compile/refusal";
import { parseGraph } from "@aiweb/query-model/graph/parse-graph";
import type { QueryGraph } from "@aiweb/query-model/graph/query-graph";
import { InlineFault, inlineQueries, savedName } from "@aiweb/query-model/plan/inline-queries";
import { planGraph, type Plan } from "@aiweb/query-model/plan/plan-graph";
import { describePlan, describeStatement } from "./describe-steps.ts";
import { discover } from "./discover.ts";
import { bindParameters } from "./parameters.ts";
import { readArguments, RequestFault, USAGE, type QueryRequest } from "./read-arguments.ts";
import { locateConnections, viewsOf, type Location } from "./sources.ts";
import { writeCsv } from "./write-csv.ts";

// npm run query -- check|compile|explain|run GRAPH.json: what a query graph gives, its SQL, its steps, its rows.

function readGraph(file: string): QueryGraph {
  if (!existsSync(file)) throw new RequestFault("graph-unreadable", `There is no file ${file}.`);
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new RequestFault("graph-unreadable", `${file} is no JSON file that can be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = parseGraph(document);
  if ("fault" in parsed) throw new RequestFault("graph-invalid", `${file} is no query graph. ${parsed.fault}`);
  return parsed.graph;
}

/** The graph with its saved queries in their places, each of a file that a source names. */
function readWhole({ file, sources }: QueryRequest): QueryGraph {
  try {
    return inlineQueries(readGraph(file), (origin) => {
      const source = sources.find(({ connection }) => connection === savedName(origin));
      return source === undefined ? undefined : readGraph(source.location);
    });
  } catch (error) {
    if (!(error instanceof InlineFault)) throw error;
    throw new RequestFault("saved-query", `${error.message} A saved query is named by --source query:NAME@VERSION=GRAPH.json.`);
  }
}

/** Each step's columns, or null where something in it or before it is wrong, and every problem. */
function describe({ nodes, problems }: CheckedGraph): string {
  const schemas = Object.fromEntries([...nodes].map(([id, { rows }]) => [id, rows?.columns ?? null]));
  return JSON.stringify({ nodes: schemas, problems }, null, 2);
}

/** The node of the output that was asked for, of a graph without errors. */
function outputOf({ graph, problems }: CheckedGraph, name: string | undefined): string {
  const chosen = name === undefined ? graph.outputs[0] : graph.outputs.find((output) => output.name === name);
  if (chosen === undefined) throw new RequestFault("no-such-output", `There is no output ${name ?? "in this graph"}. There are: ${graph.outputs.map((output) => output.name).join(", ") || "none"}.`);
  const [problem] = problems.filter(({ severity }) => severity === "error");
  if (problem !== undefined) throw new RequestFault(problem.code, `${[...problem.hosts, problem.node].join("/")} ${problem.field}: ${problem.message}`);
  return chosen.node;
}

function locate(graph: QueryGraph, { engine, sources }: QueryRequest): Map<string, Location> {
  const connections = locateConnections(graph, sources);
  const other = [...connections].find(([, place]) => engine !== undefined && engine !== "duckdb" && place.engine !== engine);
  if (other !== undefined) throw new RequestFault("wrong-engine", `Connection ${other[0]} is read by ${other[1].engine}, not by ${engine}. Leave --engine out, or write --engine duckdb to compute everything here.`);
  return connections;
}

function plan(checked: CheckedGraph, node: string, { engine }: QueryRequest, connections: ReadonlyMap<string, Location>): Plan {
  return planGraph(checked, node, { connections: Object.fromEntries([...connections].map(([name, place]) => [name, place.engine])), shipTables: engine === "duckdb" });
}

/** The engine of a server; none for files, which AIWeb's own DuckDB reads. */
function openServer({ engine, location }: Location, options: ServerOptions): DataEngine[] {
  switch (engine) {
    case "duckdb":
      return [];
    case "postgres":
      return [new PostgresEngine(location, options)];
    case "mariadb":
      return [new MariaDbEngine(location, options)];
  }
}

async function run(given: CheckedGraph, request: QueryRequest): Promise<void> {
  const connections = locate(given.graph, request);
  const bind = bindParameters(given.graph.parameters, request.parameters);
  const views = viewsOf(given.graph, connections);
  const options = { allowWritingRole: request.allowWritingRole };
  const engines = new Map([...connections].flatMap(([name, place]): [string, DataEngine][] => openServer(place, options).map((engine) => [name, engine])));
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  // a session for each plan: what one ships is not the next one's
  const sessions: DuckDbEngine[] = [];
  const start = async (planned: Plan) => {
    const local = new DuckDbEngine({ scratch: mkdtempSync(join(tmpdir(), "aiweb-query-")), ...views });
    sessions.push(local);
    const steps = planned.steps.map((step) => ({ ...step, parameters: step.parameters.map(bind), checks: step.checks.map((check) => ({ ...check, parameters: check.parameters.map(bind) })) }));
    return (await runPlan(steps, { engines, local }, { signal: stopping.signal })).batches;
  };
  try {
    const checked = await discover(given, (asked, node) => start(plan(asked, node, request, connections)));
    const planned = plan(checked, outputOf(checked, request.output), request, connections);
    for (const note of planned.notes) process.stderr.write(`note: ${note}\n`);
    await writeCsv(process.stdout, planned.columns, await start(planned));
  } finally {
    await Promise.all([...sessions, ...engines.values()].map(async (engine) => await engine.close()));
  }
}

async function answer(request: QueryRequest | "help"): Promise<number> {
  if (request === "help") {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  // a source declares its columns: a check needs nothing of what is behind it
  const checked = checkGraph(request.action === "check" ? readGraph(request.file) : readWhole(request));
  const print = (text: string) => process.stdout.write(`${text}\n`);
  switch (request.action) {
    case "check":
      print(describe(checked));
      return checked.problems.some(({ severity }) => severity === "error") ? 1 : 0;
    case "compile":
    case "explain": {
      if (request.action === "explain" || request.sources.length > 0) {
        print(describePlan(plan(checked, outputOf(checked, request.output), request, locate(checked.graph, request))));
        return 0;
      }
      const compiled = compileGraph(checked, outputOf(checked, request.output), request.engine ?? "duckdb");
      print(describeStatement(compiled, compiled.engine));
      return 0;
    }
    case "run":
      await run(checked, request);
      return 0;
  }
}

try {
  process.exitCode = await answer(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof RequestFault || error instanceof Refusal || error instanceof AppError)) throw error;
  process.stderr.write(`${error instanceof Refusal ? "refused" : error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
