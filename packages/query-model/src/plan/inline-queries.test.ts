import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import { compileGraph } from "../compile/compile-graph.ts";
import type { Expression } from "../graph/expression.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { call, column, edge, graphOf, INTEGER, literal, make, MONEY, orders } from "../testing/graph-parts.ts";
import { inlineQueries } from "./inline-queries.ts";

const filter = (id: string, predicate: Expression): QueryNode => ({ id, kind: "filter", predicate });
const since: Expression = { kind: "parameter", parameter: "since" };
const parameter = { id: "since", name: "since", type: { kind: "date" } as const, required: false, default: "2026-01-01" };
/** Orders since a day, of customers who once paid much: with a parameter and a subgraph of its own. */
const saved = graphOf(
  [orders(), filter("recent", call("greater-or-equal", column("o_day"), since)), filter("rich", { kind: "subquery", mode: "in", graph: "paid", left: [column("o_customer")] }), { id: "shown", kind: "select", rest: "drop", columns: [make("x_id", column("o_id"), "id"), make("x_who", column("o_customer"), "who")] }],
  [edge("orders", "recent"), edge("recent", "rich"), edge("rich", "shown")],
  { parameters: [parameter], subgraphs: { paid: { nodes: [orders("all", "a"), filter("much", call("greater", column("a_total"), literal(MONEY, "100.00"))), { id: "who", kind: "select", rest: "drop", columns: [make("w", column("a_customer"))] }], edges: [edge("all", "much"), edge("much", "who")], output: "who" } } },
);
const source = (id: string, query: string, names: readonly string[] = ["id", "who"]): QueryNode => ({ id, kind: "source", origin: { kind: "query", query, version: 1 }, columns: names.map((name) => ({ id: `${id}_${name}`, name, type: INTEGER, nullable: false })) });
const reads = graphOf([source("theirs", "rich"), filter("of_one", call("equals", column("theirs_who"), literal(INTEGER, 1)))], [edge("theirs", "of_one")], { parameters: [{ ...parameter, default: "2020-01-01" }] });

test("a saved query takes its source's place, with its subgraphs and parameters", () => {
  const graph = inlineQueries(reads, ({ query }) => (query === "rich" ? saved : undefined));
  const checked = checkGraph(graph);
  expect(checked.problems).toEqual([]);
  expect(graph.parameters.map(({ id, name }) => [id, name])).toEqual([["since", "since"], ["saved1.since", "rich.since"]]);
  expect(checked.nodes.get("of_one")?.rows?.columns.map(({ id, name }) => [id, name])).toEqual([["theirs_id", "id"], ["theirs_who", "who"]]);
  const { sql, parameters } = compileGraph(checked, "of_one", "postgres");
  expect(sql).toContain('"orders"."customer" in (');
  expect(parameters).toContainEqual({ parameter: "saved1.since" });
});

test("saved queries that read saved queries, twice and side by side", () => {
  const both: QueryNode = { id: "both", kind: "set", operation: "union-all", by: "name", ports: ["one", "two"] };
  const graph = inlineQueries(graphOf([source("a", "outer", ["id"]), source("b", "rich", ["id"]), both], [edge("a", "both", "one"), edge("b", "both", "two")]), ({ query }) => (query === "rich" ? saved : query === "outer" ? reads : undefined));
  const checked = checkGraph(graph);
  expect(checked.problems).toEqual([]);
  expect(new Set(graph.parameters.map(({ id }) => id)).size).toBe(3);
  expect(compileGraph(checked, "both", "mariadb").sql.match(/union all/g)).toHaveLength(1);
});

test("what is not there, lacks a column or reads itself is said", () => {
  expect(() => inlineQueries(reads, () => undefined)).toThrow("There is no query:rich@1.");
  expect(() => inlineQueries(graphOf([source("s", "rich", ["gone"])], []), () => saved)).toThrow("has no column gone any more. It has: id, who.");
  expect(() => inlineQueries(reads, () => reads)).toThrow("query:rich@1 reads itself");
});

test("a graph without saved queries stays the same object", () => {
  expect(inlineQueries(saved, () => undefined)).toBe(saved);
});
