import { expect, test } from "vitest";
import { checkGraph } from "../check/check-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { aggregate, call, column, edge, graphOf, make, orders } from "../testing/graph-parts.ts";
import { discoveryOf, pivotsToDiscover, withValues } from "./discover-values.ts";

const pivot: QueryNode = { id: "p", kind: "pivot", keys: [], column: call("month", column("o_day")), values: [{ id: "jan", name: "January", value: 1 }], discover: { limit: 12 }, measures: [make("n", aggregate("count"))] };
const graph = graphOf([orders(), pivot], [edge("orders", "p")]);

test("the values are asked by a graph that is right, one more than may be", () => {
  expect(pivotsToDiscover(graph)).toEqual(["p"]);
  const discovery = discoveryOf(checkGraph(graph), "p");
  expect(checkGraph(discovery?.graph ?? graph).problems).toEqual([]);
  expect(discovery?.graph.nodes.at(-1)).toMatchObject({ kind: "limit", count: 13 });
});

test("known values keep their ids and names, new ones get ids that they always get", () => {
  const found = withValues(graph, "p", ["1", "2", "a b", null, ""]);
  expect(found.nodes[1]).toMatchObject({
    values: [
      { id: "jan", name: "January", value: 1 },
      { id: "v_2", name: "2", value: "2" },
      { id: expect.stringMatching(/^v\.[0-9a-f]{8}$/), name: "a b", value: "a b" },
      { id: expect.stringMatching(/^v\./), name: "(none)", value: null },
      { id: expect.stringMatching(/^v\./), name: "(none)", value: "" },
    ],
  });
  expect(checkGraph(withValues(graph, "p", ["1", "2"])).nodes.get("p")?.rows?.columns.map(({ name }) => name)).toEqual(["January", "2"]);
});

test("nothing is asked behind an error", () => {
  const broken = graphOf([orders(), { id: "f", kind: "filter", predicate: column("gone") }, pivot], [edge("orders", "f"), edge("f", "p")]);
  expect(discoveryOf(checkGraph(broken), "p")).toBeNull();
});
