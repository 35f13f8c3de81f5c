import { expect, test } from "vitest";
import type { QueryGraph } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { aggregate, ascending, call, column, DATE, edge, graphOf, integer, INTEGER, literal, make, MONEY, orders, outer, text, TEXT } from "../testing/graph-parts.ts";
import { checkGraph } from "./check-graph.ts";
import type { ProblemCode } from "./problem.ts";

const filter = (id: string, predicate: Parameters<typeof call>[1]): QueryNode => ({ id, kind: "filter", predicate });
const select = (id: string, columns: ReturnType<typeof make>[]): QueryNode => ({ id, kind: "select", rest: "drop", columns });
const one = (node: QueryNode, more: Partial<QueryGraph> = {}) => graphOf([orders(), node], [edge("orders", node.id)], more);

const columnsOf = (graph: QueryGraph, node: string) => checkGraph(graph).nodes.get(node)?.rows?.columns;

const WRONG: [ProblemCode, string, QueryGraph][] = [
  ["no-such-column", "predicate.arguments.0", one(filter("f", call("equals", column("gone"), integer(1))))],
  ["no-such-port", "predicate.arguments.0", one(filter("f", call("equals", column("o_id", "left"), integer(1))))],
  ["no-such-function", "predicate", one(filter("f", call("frobnicate", column("o_id"))))],
  ["no-such-parameter", "predicate.arguments.1", one(filter("f", call("equals", column("o_id"), { kind: "parameter", parameter: "p" })))],
  ["no-such-subgraph", "predicate", one(filter("f", { kind: "subquery", mode: "exists", graph: "g" }))],
  ["no-such-node", "outputs.0.node", { ...one(filter("f", call("is-null", column("o_id")))), outputs: [{ name: "rows", node: "nowhere", target: "preview" }] }],
  ["wrong-type", "predicate", one(filter("f", call("add", column("o_id"), integer(1))))],
  ["wrong-type", "predicate", one(filter("f", call("equals", column("o_id"), text("1"))))],
  ["wrong-type", "predicate.arguments.0", one(filter("f", call("contains", column("o_id"), text("1"))))],
  ["wrong-value", "predicate.arguments.1.value", one(filter("f", call("equals", column("o_day"), literal(DATE, "2026-02-30"))))],
  ["wrong-value", "predicate.arguments.1.value", one(filter("f", call("equals", column("o_total"), literal(MONEY, "1.005"))))],
  ["wrong-argument-count", "predicate", one(filter("f", call("not")))],
  ["aggregate-not-here", "columns.0.expression", one(select("s", [make("a", aggregate("count"))]))],
  ["not-aggregated", "measures.0.expression", one({ id: "a", kind: "aggregate", keys: [], measures: [make("m", column("o_total"))] })],
  ["duplicate-name", "columns", one(select("s", [make("a", column("o_id"), "x"), make("b", column("o_day"), "x")]))],
  ["duplicate-id", "columns", one(select("s", [make("a", column("o_id"), "x"), make("a", column("o_day"), "y")]))],
  ["incomplete", "on", graphOf([orders("one", "a"), orders("two", "b"), { id: "j", kind: "join", join: "inner" }], [edge("one", "j", "left"), edge("two", "j", "right")])],
  ["duplicate-id", "collision.ids", graphOf([orders(), { id: "j", kind: "join", join: "cross" }], [edge("orders", "j", "left"), edge("orders", "j", "right")])],
  ["port-not-connected", "in", graphOf([orders(), filter("f", call("is-null", column("o_id")))], [])],
  ["port-taken-twice", "in", graphOf([orders("one", "a"), orders("two", "b"), { id: "d", kind: "distinct" }], [edge("one", "d"), edge("two", "d")])],
  ["edge-leads-nowhere", "in", graphOf([{ id: "d", kind: "distinct" }], [edge("nowhere", "d")])],
  ["duplicate-node", "id", graphOf([orders(), orders()], [])],
  ["cycle", "", graphOf([{ id: "a", kind: "distinct" }, { id: "b", kind: "distinct" }], [edge("a", "b"), edge("b", "a")])],
  ["subgraph-contains-itself", "predicate", one(filter("f", { kind: "subquery", mode: "exists", graph: "g" }), { subgraphs: { g: { nodes: [{ id: "r", kind: "ref", of: { depth: 1, node: "orders" } }, filter("again", { kind: "subquery", mode: "exists", graph: "g" })], edges: [edge("r", "again")], output: "again" } } })],
  ["unknown-in-output", "outputs.0.node", one(select("s", [make("a", { kind: "raw", engine: "postgres", text: "now()", arguments: [], type: { kind: "unknown" } })]))],
];

test.each(WRONG)("%s at %s", (code, field, graph) => {
  const errors = checkGraph(graph).problems.filter(({ severity }) => severity === "error");
  expect(errors).toContainEqual(expect.objectContaining({ code, field }));
  expect(errors.every(({ message }) => /[.]$/.test(message))).toBe(true);
});

test("what depends on chance is warned of, and goes on", () => {
  const limited = checkGraph(one({ id: "l", kind: "limit", count: 3 }));
  expect(limited.problems).toMatchObject([{ severity: "warning", code: "unordered" }]);
  expect(limited.nodes.get("l")?.rows).not.toBeNull();
});

test("NOT IN over what may be NULL is warned of", () => {
  const inner = { nodes: [{ id: "r", kind: "ref", of: { depth: 1, node: "orders" } } as const, select("s", [make("t", column("o_total"))])], edges: [edge("r", "s")], output: "s" };
  const graph = one(filter("f", { kind: "subquery", mode: "in", not: true, graph: "g", left: [column("o_total")] }), { subgraphs: { g: inner } });
  expect(checkGraph(graph).problems).toMatchObject([{ severity: "warning", code: "null-in-not-in", node: "f" }]);
});

test("an error spoils what lies behind it and nothing else", () => {
  const graph = graphOf([orders(), filter("bad", column("gone")), { id: "behind", kind: "distinct" }, { id: "beside", kind: "distinct" }], [edge("orders", "bad"), edge("bad", "behind"), edge("orders", "beside")]);
  const { nodes, problems } = checkGraph(graph);
  expect(problems).toHaveLength(1);
  expect(nodes.get("behind")).toMatchObject({ rows: null, problems: [], blockedBy: ["bad"] });
  expect(nodes.get("beside")?.rows?.columns).toHaveLength(4);
});

test("a problem in a subgraph names its hosts", () => {
  const inner = { nodes: [{ id: "r", kind: "ref", of: { depth: 1, node: "orders" } } as const, filter("wrong", call("equals", outer("gone"), integer(1)))], edges: [edge("r", "wrong")], output: "wrong" };
  const { problems } = checkGraph(one(filter("f", { kind: "subquery", mode: "exists", graph: "g" }), { subgraphs: { g: inner } }));
  expect(problems).toMatchObject([{ code: "no-such-column", node: "wrong", hosts: ["f"], field: "predicate.arguments.0" }]);
});

test("a column that is gone is told of by the name it had", () => {
  const before = one(filter("f", call("is-null", column("o_total"))));
  const [source, ...rest] = before.nodes;
  if (source?.kind !== "source") throw new Error("The first node is the source.");
  const after = { ...before, nodes: [{ ...source, columns: source.columns.filter(({ id }) => id !== "o_total") }, ...rest] };
  const { problems, nodes } = checkGraph(after, checkGraph(before));
  expect(problems).toMatchObject([{ code: "no-such-column", node: "f", message: expect.stringContaining("It was total there before") }]);
  expect(nodes.get("f")?.node).toEqual(filter("f", call("is-null", column("o_total"))));
});

test("a rename upstream breaks nothing", () => {
  const graph = graphOf([orders(), { id: "renamed", kind: "select", rest: "keep", columns: [make("o_total", column("o_total"), "amount")] }, filter("f", call("is-not-null", column("o_total")))], [edge("orders", "renamed"), edge("renamed", "f")]);
  expect(columnsOf(graph, "f")?.find(({ id }) => id === "o_total")).toMatchObject({ name: "amount", origin: [{ node: "orders", column: "o_total", how: "renamed" }] });
});

test("lineage says the strongest step since the source", () => {
  const graph = graphOf(
    [orders(), { id: "s", kind: "select", rest: "keep", columns: [make("gross", call("multiply", column("o_total"), literal(MONEY, "1.19")))] }, { id: "a", kind: "aggregate", keys: [make("who", column("o_customer"), "customer")], measures: [make("sum", aggregate("sum", column("gross")))] }],
    [edge("orders", "s"), edge("s", "a")],
  );
  expect(columnsOf(graph, "a")).toMatchObject([
    { id: "who", unique: true, origin: [{ node: "orders", column: "o_customer", how: "same" }] },
    { id: "sum", nullable: true, type: { kind: "decimal", precision: 38, scale: 4 }, origin: [{ node: "orders", column: "o_total", how: "aggregated" }] },
  ]);
});

test("the side that a join fills up may be NULL", () => {
  const graph = graphOf([orders("one", "a"), orders("two", "b"), { id: "j", kind: "join", join: "full", on: call("equals", column("a_id", "left"), column("b_customer", "right")) }], [edge("one", "j", "left"), edge("two", "j", "right")]);
  expect(columnsOf(graph, "j")?.map(({ name, nullable, unique }) => [name, nullable, unique])).toEqual([
    ["id", true, false],
    ["customer", true, false],
    ["day", true, false],
    ["total", true, false],
    ["id (right)", true, false],
    ["customer (right)", true, false],
    ["day (right)", true, false],
    ["total (right)", true, false],
  ]);
});

test("a shared step joined to itself keeps its columns apart by port", () => {
  const join: QueryNode = { id: "j", kind: "join", join: "inner", on: call("less", column("o_id", "left"), column("o_id", "right")), collision: { ids: { o_id: "p_id", o_customer: "p_customer", o_day: "p_day", o_total: "p_total" }, suffix: " later" } };
  const graph = graphOf([orders(), join, select("s", [make("first", column("o_id")), make("second", column("p_id"))])], [edge("orders", "j", "left"), edge("orders", "j", "right"), edge("j", "s")]);
  expect(checkGraph(graph).problems).toEqual([]);
});

test("a set takes the type that fits all, and says where there is none", () => {
  const narrow = select("narrow", [make("n", { kind: "cast", to: { kind: "integer", bits: 16, signed: true }, argument: column("a_id"), failure: "error" })]);
  const wide = select("wide", [make("w", column("b_id"), "n")]);
  const graph = graphOf([orders("one", "a"), orders("two", "b"), narrow, wide, { id: "u", kind: "set", operation: "union-all", by: "name", ports: ["x", "y"] }], [edge("one", "narrow"), edge("two", "wide"), edge("narrow", "u", "x"), edge("wide", "u", "y")]);
  expect(columnsOf(graph, "u")).toMatchObject([{ id: "n", type: INTEGER }]);
  const clash = { ...graph, nodes: graph.nodes.map((node) => (node.id === "wide" ? select("wide", [make("w", { kind: "cast", to: TEXT, argument: column("b_id"), failure: "error" }, "n")]) : node)) };
  expect(checkGraph(clash).problems).toMatchObject([{ code: "wrong-type", node: "u" }]);
});

test("an edit has only what it reaches checked again", () => {
  const chain = Array.from({ length: 50 }, (_, index): QueryNode => filter(`f${index}`, call("greater", column("o_id"), integer(index))));
  const graph = graphOf([orders(), ...chain, { id: "beside", kind: "sort", keys: [ascending(column("o_id"))] }], [edge("orders", "f0"), ...chain.slice(1).map(({ id }, index) => edge(`f${index}`, id)), edge("orders", "beside")]);
  const before = checkGraph(graph);
  const edited = { ...graph, nodes: graph.nodes.map((node) => (node.id === "f20" ? filter("f20", call("less", column("o_id"), integer(9))) : node)) };
  const after = checkGraph(edited, before);
  const again = [...after.nodes].filter(([id, node]) => before.nodes.get(id) !== node).map(([id]) => id);
  // what flows out of it is as before: nothing behind it is looked at
  expect(again).toEqual(["f20"]);
});

test("a subgraph that changes has its host checked again", () => {
  const inner = (value: number) => ({ nodes: [{ id: "r", kind: "ref", of: { depth: 1, node: "orders" } } as const, filter("w", call("equals", column("o_id"), integer(value)))], edges: [edge("r", "w")], output: "w" });
  const graph = one(filter("f", { kind: "subquery", mode: "exists", graph: "g" }), { subgraphs: { g: inner(1) } });
  const before = checkGraph(graph);
  const after = checkGraph({ ...graph, subgraphs: { g: { ...inner(1), output: "gone" } } }, before);
  expect(before.problems).toEqual([]);
  expect(after.problems).toMatchObject([{ code: "no-such-node", node: "f" }]);
});
