import { checkGraph } from "../check/check-graph.ts";
import type { Expression } from "../graph/expression.ts";
import type { Parameter, QueryGraph, Subgraph } from "../graph/query-graph.ts";
import { queryNode, type QueryNode } from "../nodes/query-node.ts";
import type { SourceNode } from "../nodes/source.ts";

type SavedOrigin = Extract<SourceNode["origin"], { kind: "query" }>;

/** Finds a saved query's graph; undefined where there is none. */
export type FindQuery = (origin: SavedOrigin) => QueryGraph | undefined;

/** What a saved query's source is called where a person names it: `query:NAME@VERSION`. */
export const savedName = ({ query, version }: SavedOrigin): string => `query:${query}@${version}`;

/** A saved query cannot be put in. The sentence says which, and what to do. */
export class InlineFault extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "InlineFault";
  }
}

/** The same document with the names of its subgraphs and the ids of its parameters under a prefix: what is put in meets others there. */
function prefixed(value: unknown, prefix: string): unknown {
  if (Array.isArray(value)) return value.map((item) => prefixed(item, prefix));
  if (typeof value !== "object" || value === null) return value;
  const own = new Map(Object.entries(value));
  const named = new Set(["graph", "parameter", ...(own.get("kind") === "recursive" ? ["step"] : [])]);
  return Object.fromEntries([...own].map(([key, inner]) => [key, named.has(key) && typeof inner === "string" ? `${prefix}${inner}` : prefixed(inner, prefix)]));
}

const moved = (nodes: readonly QueryNode[], prefix: string): QueryNode[] => nodes.map((node) => queryNode.parse(prefixed(node, prefix)));

type Put = { subgraphs: Record<string, Subgraph>; parameters: Parameter[] };

/** The saved query as a subgraph that gives the columns which its source declares, found by their names. */
function subgraphOf(source: SourceNode, saved: QueryGraph, prefix: string): Subgraph {
  const node = saved.outputs[0]?.node;
  const columns = node === undefined ? undefined : namesOf(saved, node);
  if (node === undefined || columns === undefined) throw new InlineFault(`Saved query ${source.id} gives nothing: it has no output without errors.`);
  const wanted = source.columns.map(({ id, name }) => {
    const column = columns.get(name);
    if (column === undefined) throw new InlineFault(`The saved query of ${source.id} has no column ${name} any more. It has: ${[...columns.keys()].join(", ")}.`);
    const expression: Expression = { kind: "column", port: "in", column };
    return { id, name, expression };
  });
  const output = "saved:declared";
  return { nodes: [...moved(saved.nodes, prefix), { id: output, kind: "select", rest: "drop", columns: wanted }], edges: [...saved.edges, { from: { node, port: "out" }, to: { node: output, port: "in" } }], output };
}

/** The ids of a node's columns by their names. */
function namesOf(graph: QueryGraph, node: string): Map<string, string> | undefined {
  const rows = checkGraph(graph).nodes.get(node)?.rows;
  return rows == null ? undefined : new Map(rows.columns.map(({ id, name }) => [name, id]));
}

/**
 * The graph with each saved query in place of its source, those in them too: a group whose subgraph it is. Its parameters
 * are the graph's then, called `QUERY.NAME`. Throws an InlineFault where one is missing, reads itself, or lacks a column.
 */
export function inlineQueries(graph: QueryGraph, find: FindQuery, within: readonly string[] = []): QueryGraph {
  const put: Put = { subgraphs: {}, parameters: [] };
  const replace = (node: QueryNode): QueryNode => {
    if (node.kind !== "source" || node.origin.kind !== "query") return node;
    const name = savedName(node.origin);
    if (within.includes(name)) throw new InlineFault(`${name} reads itself, over ${within.join(", ")}. Take it out of one of them.`);
    const found = find(node.origin);
    if (found === undefined) throw new InlineFault(`There is no ${name}.`);
    const saved = inlineQueries(found, find, [...within, name]);
    const prefix = `saved${Object.keys(put.subgraphs).length + 1}.`;
    for (const [inner, { nodes, ...rest }] of Object.entries(saved.subgraphs)) put.subgraphs[`${prefix}${inner}`] = { ...rest, nodes: moved(nodes, prefix) };
    for (const parameter of saved.parameters) put.parameters.push({ ...parameter, id: `${prefix}${parameter.id}`, name: `${node.origin.query}.${parameter.name}` });
    put.subgraphs[`${prefix}rows`] = subgraphOf(node, saved, prefix);
    return { id: node.id, ...(node.label === undefined ? {} : { label: node.label }), kind: "group", graph: `${prefix}rows`, ports: [] };
  };
  const nodes = graph.nodes.map(replace);
  const subgraphs = Object.fromEntries(Object.entries(graph.subgraphs).map(([name, inner]) => [name, { ...inner, nodes: inner.nodes.map(replace) }]));
  if (Object.keys(put.subgraphs).length === 0) return graph;
  return { ...graph, nodes, subgraphs: { ...subgraphs, ...put.subgraphs }, parameters: [...graph.parameters, ...put.parameters] };
}
