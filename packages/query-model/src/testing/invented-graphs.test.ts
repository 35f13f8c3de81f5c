import { expect, test } from "vitest";
import { queryNode, type QueryNode } from "../nodes/query-node.ts";
import { INVENTED } from "./invented-graphs.ts";

/** What a step is counted as: joins and sets are many kinds of step. */
function kindOf(node: QueryNode): string {
  return node.kind === "join" ? `${node.join} join` : node.kind;
}

test("every kind of step stands in two graphs at least", () => {
  const graphs = new Map<string, number>();
  for (const { graph } of INVENTED) {
    const kinds = new Set([graph, ...Object.values(graph.subgraphs)].flatMap(({ nodes }) => nodes.map(kindOf)));
    for (const kind of kinds) graphs.set(kind, (graphs.get(kind) ?? 0) + 1);
  }
  const joins = ["inner", "left", "right", "full", "cross", "semi", "anti", "asof", "lateral"].map((kind) => `${kind} join`);
  const all = [...queryNode.options.map(({ shape }) => shape.kind.value).filter((kind) => kind !== "join"), ...joins];
  expect(all.filter((kind) => (graphs.get(kind) ?? 0) < 2)).toEqual([]);
});
