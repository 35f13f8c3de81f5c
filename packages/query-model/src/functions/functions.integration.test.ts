import type { ColumnType } from "@aiweb/contracts/query/column-type";
import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import { compileGraph, type CompiledGraph } from "../compile/compile-graph.ts";
import { Refusal } from "../compile/refusal.ts";
import type { Engine, Expression, LiteralValue } from "../graph/expression.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { canonicalRows, enginesAt, runGraph, type TestEngine } from "../testing/engines.ts";
import { AGGREGATE_CASES, FUNCTION_CASES } from "../testing/function-cases/all-cases.ts";
import { ERROR, type FunctionCase } from "../testing/function-cases/function-case.ts";
import { column, edge, graphOf, make } from "../testing/graph-parts.ts";
import { serverUrls, setUpEngines } from "../testing/set-up-engines.ts";

const engines = setUpEngines(() => Promise.resolve());

const values = (types: readonly ColumnType[], rows: LiteralValue[][]): QueryNode => ({ id: "given", kind: "source", origin: { kind: "values", rows }, columns: types.map((type, index) => ({ id: `v${index}`, name: `v${index}`, type, nullable: rows.some((row) => row[index] === null) })) });

/** Calls as the columns of one row. What a call is given first is a column too, so that no engine knows the result before it runs. */
function rowOf(cases: readonly FunctionCase[]): QueryGraph {
  const firsts: Extract<Expression, { kind: "literal" }>[] = [];
  const fromColumn = (expression: Expression): Expression => {
    if (expression.kind === "literal") return column(`v${firsts.push(expression) - 1}`);
    if (expression.kind === "call") return { ...expression, arguments: expression.arguments.map((argument, index) => (index === 0 && !/^(?:json-object)$/.test(expression.function) ? fromColumn(argument) : argument)) };
    return expression.kind === "cast" || expression.kind === "path" ? { ...expression, argument: fromColumn(expression.argument) } : expression;
  };
  const columns = cases.map(({ of }, index) => make(`c${index}`, fromColumn(of)));
  const known: QueryNode = firsts.length === 0 ? values([{ kind: "text" }], [["-"]]) : values(firsts.map(({ type }) => type), [firsts.map(({ value }) => value)]);
  return graphOf([known, { id: "made", kind: "select", rest: "drop", columns }], [edge("given", "made")]);
}

function compile(graph: QueryGraph, engine: Engine): CompiledGraph | Refusal {
  const checked = checkGraph(graph);
  expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  try {
    return compileGraph(checked, graph.outputs[0]?.node ?? "", engine);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The values of the one row; one that is NULL against its column's word is told of. */
async function valuesOf(engine: TestEngine, compiled: CompiledGraph): Promise<string[]> {
  const [line = ""] = canonicalRows(await runGraph(engine, compiled), compiled.columns);
  return line.split(" | ").map((value, index) => (value === "NULL" && compiled.columns[index]?.nullable === false ? "NULL, which it says it never is" : value));
}

async function outcome(engine: TestEngine, graph: QueryGraph): Promise<string> {
  const compiled = compile(graph, engine.engine);
  if (compiled instanceof Refusal) return `refused: ${compiled.message}`;
  return await valuesOf(engine, compiled).then(
    (list) => list.join(" | "),
    (error: unknown) => `error: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`,
  );
}

const wanted = ({ gives, refusedBy }: FunctionCase, engine: Engine) => refusedBy?.[engine] ?? (gives === ERROR ? "error" : (gives ?? "NULL"));
const fulfils = (found: string, one: FunctionCase, engine: Engine) => (one.refusedBy?.[engine] !== undefined ? found.startsWith(`refused: ${one.refusedBy[engine]}`) : one.gives === ERROR ? found.startsWith("error") : found === (one.gives ?? "NULL"));
const described = (one: FunctionCase) => JSON.stringify(one.of, (key, value: unknown) => (key === "kind" ? undefined : value)).slice(0, 300);

/** The cases that an engine does not fulfil. One statement asks many; where it fails, each is asked alone. */
async function faultsOf(engine: TestEngine, cases: readonly FunctionCase[]): Promise<string[]> {
  const together = cases.filter(({ gives, refusedBy }) => gives !== ERROR && refusedBy?.[engine.engine] === undefined);
  const alone = new Set(cases.filter((one) => !together.includes(one)));
  const found = new Map<FunctionCase, string>();
  for (let start = 0; start < together.length; start += 60) {
    const some = together.slice(start, start + 60);
    const compiled = compile(rowOf(some), engine.engine);
    const list = compiled instanceof Refusal ? [] : await valuesOf(engine, compiled).catch(() => []);
    some.forEach((one, index) => (list.length === some.length ? found.set(one, list[index] ?? "") : alone.add(one)));
  }
  for (const one of alone) found.set(one, await outcome(engine, rowOf([one])));
  return cases.flatMap((one) => {
    const value = found.get(one) ?? "";
    return fulfils(value, one, engine.engine) ? [] : [`${engine.engine}: ${described(one)} gives ${value}, not ${wanted(one, engine.engine)}`];
  });
}

function engineNamed(name: Engine): TestEngine {
  const found = engines.find(({ engine }) => engine === name);
  if (found === undefined) throw new Error(`${name} was not opened.`);
  return found;
}

test.each(enginesAt(serverUrls()))("every function gives on %s what is written of it", async (name) => {
  expect(await faultsOf(engineNamed(name), FUNCTION_CASES)).toEqual([]);
});

test.each(enginesAt(serverUrls()))("every aggregate gives on %s what is written of it", async (name) => {
  const faults: string[] = [];
  for (const one of AGGREGATE_CASES) {
    const graph = graphOf([values(one.types, one.rows), { id: "made", kind: "aggregate", keys: [], measures: [make("c", one.of)] }], [edge("given", "made")]);
    const found = await outcome(engineNamed(name), graph);
    if (!fulfils(found, one, name)) faults.push(`${name}: ${described(one)} of ${JSON.stringify(one.rows)} gives ${found}, not ${wanted(one, name)}`);
  }
  expect(faults).toEqual([]);
});
