import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { checkGraph } from "./check/check-graph.ts";
import { parseGraph } from "./graph/parse-graph.ts";
import { queryGraph } from "./graph/query-graph.ts";
import { queryNode } from "./nodes/query-node.ts";

const docs = join(import.meta.dirname, "../../../docs");
const examples = globSync("query-graph/*.json", { cwd: docs }).toSorted();

function readExample(path: string) {
  const parsed = parseGraph(JSON.parse(readFileSync(join(docs, path), "utf8")));
  if ("fault" in parsed) throw new Error(`${path}: ${parsed.fault}`);
  return parsed.graph;
}

test.each(examples)("%s is right, and says nothing superfluous", (path) => {
  const checked = checkGraph(readExample(path));
  expect(checked.problems).toEqual([]);
  expect([...checked.nodes.values()].filter(({ rows }) => rows === null)).toEqual([]);
});

test("every kind of node has an example", () => {
  const kinds = queryNode.options.map((option) => option.shape.kind.value);
  const shown = new Set(examples.flatMap((path) => readExample(path).nodes.map(({ kind }) => kind)).concat(examples.flatMap((path) => Object.values(readExample(path).subgraphs).flatMap(({ nodes }) => nodes.map(({ kind }) => kind)))));
  expect(kinds.filter((kind) => !shown.has(kind))).toEqual([]);
  expect(examples.map((path) => basename(path, ".json"))).toEqual(expect.arrayContaining(kinds.filter((kind) => kind !== "ref")));
});

test("the published JSON Schema is the model's", () => {
  const published: unknown = JSON.parse(readFileSync(join(docs, "query-graph.schema.json"), "utf8"));
  expect(published, "Write it anew: node packages/query-model/write-schema.ts").toEqual(z.toJSONSchema(queryGraph, { io: "input" }));
});
