import { expect, test } from "vitest";
import { call, column, edge, graphOf, integer, orders } from "../testing/graph-parts.ts";
import { canonicalJson } from "./canonical-json.ts";
import { planHash } from "./plan-hash.ts";

const graph = graphOf([orders(), { id: "f", kind: "filter", predicate: call("equals", column("o_id"), integer(1)) }], [edge("orders", "f")]);

test("canonical JSON sorts keys and leaves out what is undefined", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: undefined, A: true })).toBe('{"A":true,"b":[1,{"c":"x","d":null}]}');
});

test("layout, labels, names and the order in the document do not change the plan", async () => {
  const moved = { ...graph, name: "Mine", layout: { f: { x: 1, y: 2 } }, nodes: graph.nodes.map((node) => ({ ...node, label: "A label" })).toReversed() };
  expect(await planHash(moved)).toBe(await planHash(graph));
});

test("what changes the rows changes the plan", async () => {
  const other = { ...graph, nodes: [orders(), { id: "f", kind: "filter" as const, predicate: call("equals", column("o_id"), integer(2)) }] };
  const [source] = graph.nodes;
  if (source?.kind !== "source" || source.origin.kind !== "table") throw new Error("The first node reads a table.");
  const newer = { ...graph, nodes: [{ ...source, origin: { ...source.origin, version: "2" } }, ...graph.nodes.slice(1)] };
  const hashes = await Promise.all([graph, other, newer].map(planHash));
  expect(new Set(hashes).size).toBe(3);
});
