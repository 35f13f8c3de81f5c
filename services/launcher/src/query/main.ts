import { readFileSync } from "node:fs";
import { checkGraph, type CheckedGraph } from "@aiweb/query-model/check/check-graph";
import { compileGraph, type CompiledGraph } from "@aiweb/query-model/compile/compile-graph";
import { ParameterPlace, type BoundValue } from "@aiweb/query-model/compile/fragment";
import { Refusal } from "@aiweb/query-model/compile/refusal";
import { parseGraph } from "@aiweb/query-model/graph/parse-graph";
import type { QueryGraph } from "@aiweb/query-model/graph/query-graph";
import { readArguments, RequestFault } from "./read-arguments.ts";

// npm run query -- check|compile GRAPH.json: what a query graph gives, and its SQL for an engine.

function readGraph(file: string): QueryGraph {
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

/** Each step's columns, or null where something in it or before it is wrong, and every problem. */
function describe({ nodes, problems }: CheckedGraph): string {
  const schemas = Object.fromEntries([...nodes].map(([id, { rows }]) => [id, rows?.columns ?? null]));
  return JSON.stringify({ nodes: schemas, problems }, null, 2);
}

function write(value: BoundValue): string {
  return value instanceof ParameterPlace ? `parameter ${value.parameter}` : JSON.stringify(value);
}

/** The steps that give an output: each with its engine, its SQL, what is bound and what comes out. */
function describeSteps({ engine, sql, parameters, columns, checks }: CompiledGraph): string {
  const step = (title: string, text: string, values: readonly BoundValue[]) => [`-- ${title}`, `${text};`, ...values.map((value, index) => `-- ${index + 1}: ${write(value)}`)].join("\n");
  return [...checks.map((check) => step(`${engine}, asked first: a row means ${check.says}`, check.sql, check.parameters)), step(`${engine}, gives ${columns.map(({ name }) => name).join(", ")}`, sql, parameters)].join("\n\n");
}

function compile(checked: CheckedGraph, { engine, output }: { engine: CompiledGraph["engine"]; output: string | undefined }): string {
  const { outputs } = checked.graph;
  const chosen = output === undefined ? outputs[0] : outputs.find(({ name }) => name === output);
  if (chosen === undefined) throw new RequestFault("no-such-output", `There is no output ${output ?? "in this graph"}. There are: ${outputs.map(({ name }) => name).join(", ") || "none"}.`);
  const [problem] = checked.problems.filter(({ severity }) => severity === "error");
  if (problem !== undefined) throw new RequestFault(problem.code, `${[...problem.hosts, problem.node].join("/")} ${problem.field}: ${problem.message}`);
  return describeSteps(compileGraph(checked, chosen.node, engine));
}

function run(): number {
  const request = readArguments(process.argv.slice(2));
  const checked = checkGraph(readGraph(request.file));
  process.stdout.write(`${request.action === "check" ? describe(checked) : compile(checked, request)}\n`);
  return request.action === "check" && checked.problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof RequestFault || error instanceof Refusal)) throw error;
  process.stderr.write(`${error instanceof Refusal ? "refused" : error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
