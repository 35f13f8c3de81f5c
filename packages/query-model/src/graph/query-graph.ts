import { z } from "zod";
import { queryNode } from "../nodes/query-node.ts";
import { columnType } from "@aiweb/contracts/query/column-type";
import { columnName, localId } from "./expression.ts";

/** The version that documents are written in. Older ones are migrated when they are read (parse-graph.ts). */
export const GRAPH_VERSION = 1;

const edge = z.strictObject({ from: z.strictObject({ node: localId, port: z.literal("out") }), to: z.strictObject({ node: localId, port: localId }) }).meta({ id: "Edge" });
export type Edge = z.infer<typeof edge>;

/** Nodes and how rows flow between them. */
const flow = { nodes: z.array(queryNode).max(2000), edges: z.array(edge).max(8000) };

/** A graph inside the graph; its rows are those of the node `output`. */
const subgraph = z.strictObject({ ...flow, output: localId }).meta({ id: "Subgraph" });
export type Subgraph = z.infer<typeof subgraph>;

/** A value given when the query runs; it is bound, never written into the text. */
const parameter = z
  .strictObject({ id: localId, name: columnName, type: columnType, required: z.boolean(), default: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional() })
  .meta({ id: "Parameter" });
export type Parameter = z.infer<typeof parameter>;

const output = z
  .strictObject({
    name: columnName,
    node: localId,
    target: z.enum(["preview", "dataset", "query", "api", "file"]),
    mode: z.enum(["replace", "append", "merge"]).optional(),
    /** Columns that tell rows apart, for a merge. */
    keys: z.array(localId).optional(),
  })
  .meta({ id: "Output" });

/** A query, as it is kept. What only the canvas needs is in `layout`, and never in the plan hash. */
export const queryGraph = z
  .strictObject({
    version: z.literal(GRAPH_VERSION),
    id: localId,
    name: z.string().max(255).optional(),
    parameters: z.array(parameter).max(200),
    ...flow,
    subgraphs: z.record(localId, subgraph),
    outputs: z.array(output).max(100),
    layout: z.record(z.string(), z.strictObject({ x: z.number(), y: z.number() })).optional(),
  })
  .meta({ id: "QueryGraph", title: "AIWeb query graph, version 1" });
export type QueryGraph = z.infer<typeof queryGraph>;

/** The root graph or one inside it: what a node stands in. */
export type Flow = { nodes: QueryGraph["nodes"]; edges: Edge[] };
