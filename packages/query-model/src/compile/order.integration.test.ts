import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import type { Expression } from "../graph/expression.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { runGraph } from "../testing/engines.ts";
import { call, column, edge, graphOf, integer, make, orders } from "../testing/graph-parts.ts";
import { makeTables } from "../testing/invented-data.ts";
import { setUpEngines } from "../testing/set-up-engines.ts";
import { compileGraph } from "./compile-graph.ts";

const engines = setUpEngines(makeTables);

const total = { expression: column("o_total"), direction: "descending" as const, nulls: "first" as const };
const sorted: QueryNode = { id: "sorted", kind: "sort", keys: [total, { expression: column("o_id"), direction: "descending", nulls: "last" }] };
const limit = (id: string, count: number): QueryNode => ({ id, kind: "limit", count });
const filter = (id: string, predicate: Expression): QueryNode => ({ id, kind: "filter", predicate });
const renamed: QueryNode = { id: "renamed", kind: "select", rest: "drop", columns: [make("number", column("o_id")), make("amount", column("o_total")), make("twice", call("multiply", column("o_id"), integer(2)))] };
const line = (...nodes: QueryNode[]): QueryGraph => graphOf([orders(), ...nodes], [orders(), ...nodes].slice(1).map(({ id }, index) => edge([orders(), ...nodes][index]?.id ?? "", id)));
const ids = ["4", "10", "5", "3", "7", "1", "2", "9", "6", "8"];

const ORDERED: [name: string, graph: QueryGraph, ids: string[]][] = [
  ["a sort", line(sorted), ids],
  ["a computed column that a filter reads", line(sorted, renamed, filter("f", call("greater", column("twice"), integer(8)))), ids.filter((id) => Number(id) > 4)],
  ["a filter behind a limit", line(sorted, limit("l", 6), filter("f", call("not-equals", column("o_id"), integer(5)))), ["4", "10", "3", "7", "1"]],
  ["a limit behind a limit", line(sorted, limit("l", 6), limit("m", 2)), ["4", "10"]],
  ["a limit behind renamed columns", line(sorted, limit("l", 6), renamed, filter("f", call("less", column("twice"), integer(20))), limit("m", 2)), ["4", "5"]],
  ["a window behind a limit", line(sorted, limit("l", 3), { id: "w", kind: "window", columns: [{ id: "n", name: "n", function: "count", arguments: [], partition: [], order: [] }] }), ["4", "10", "5"]],
  ["an assert", line(sorted, limit("l", 3), { id: "a", kind: "assert", checks: [{ check: "row-count", most: 5 }] }), ["4", "10", "5"]],
];

test.each(ORDERED)("%s keeps the order", async (_name, graph, expected) => {
  const checked = checkGraph(graph);
  expect(checked.problems).toEqual([]);
  for (const engine of engines) {
    const compiled = compileGraph(checked, graph.outputs[0]?.node ?? "", engine.engine);
    const rows = await runGraph(engine, compiled);
    expect(rows.map(([id]) => String(id)), `${engine.engine}: ${compiled.sql}`).toEqual(expected);
  }
});

test("two that read a sorted step have its order", async () => {
  const nodes: QueryNode[] = [orders(), sorted, limit("first", 2), { ...renamed, id: "other" }, { id: "j", kind: "join", join: "semi", on: call("equals", column("o_id", "left"), column("number", "right")) }];
  const graph = graphOf(nodes, [edge("orders", "sorted"), edge("sorted", "first"), edge("sorted", "other"), edge("first", "j", "left"), edge("other", "j", "right")]);
  const checked = checkGraph(graph);
  expect(checked.problems).toEqual([]);
  for (const engine of engines) {
    const rows = await runGraph(engine, compileGraph(checked, "j", engine.engine));
    expect(rows.map(([id]) => String(id)).sort(), engine.engine).toEqual(["10", "4"]);
  }
});

test("an order whose column is gone is none: a limit behind it is warned of", () => {
  const gone: QueryNode = { id: "gone", kind: "select", rest: "drop", columns: [make("day", column("o_day"))] };
  expect(checkGraph(line(sorted, gone, limit("l", 2))).problems).toMatchObject([{ code: "unordered", severity: "warning", node: "l" }]);
});
