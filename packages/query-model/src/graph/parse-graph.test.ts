import { expect, test } from "vitest";
import { graphOf, orders } from "../testing/graph-parts.ts";
import { parseGraph } from "./parse-graph.ts";

const graph = graphOf([orders()], []);

test("a document is read as it is", () => {
  expect(parseGraph(JSON.parse(JSON.stringify(graph)))).toEqual({ graph });
});

test("a fault says where", () => {
  expect(parseGraph({ ...graph, nodes: [{ id: "x", kind: "teleport" }] })).toEqual({ fault: expect.stringContaining("nodes[0].kind") });
  expect(parseGraph({ ...graph, surplus: 1 })).toEqual({ fault: expect.stringContaining("surplus") });
  expect(parseGraph([])).toEqual({ fault: expect.stringContaining("version") });
});

test("a newer document asks for a newer AIWeb", () => {
  expect(parseGraph({ ...graph, version: 2 })).toEqual({ fault: expect.stringContaining("Update AIWeb") });
});

test("an older document is migrated step by step", () => {
  // as if this were version 2, and version 1 had said `steps`
  const { nodes, ...rest } = graph;
  const steps: string[] = [];
  const migrate = (document: Record<string, unknown>) => {
    steps.push(String(document["version"]));
    const { steps: old, ...others } = document;
    return { ...others, nodes: old };
  };
  const parsed = parseGraph({ ...rest, steps: nodes }, [migrate]);
  expect(steps).toEqual(["1"]);
  // version 2 is not this model's: the migrated document is judged as what it says it is
  expect(parsed).toEqual({ fault: expect.stringContaining("version") });
});
