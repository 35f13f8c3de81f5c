import type { CheckedGraph } from "../check/check-graph.ts";
import { orderFlow } from "../check/flow-order.ts";
import type { LiteralValue } from "../graph/expression.ts";
import type { Edge, QueryGraph } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import type { PivotNode } from "../nodes/reshape.ts";

/** What a pivot's columns are made of is asked first, by a graph of its own. */
export type Discovery = { pivot: PivotNode; graph: QueryGraph; node: string };

const LAST = "›values";

/** The pivots of the root graph that find their values, each behind those whose columns it may read. Those in subgraphs keep what they have. */
export function pivotsToDiscover(graph: QueryGraph): string[] {
  return orderFlow(graph, graph.subgraphs).order.flatMap((node) => (node.kind === "pivot" && node.discover !== undefined ? [node.id] : []));
}

/** The graph whose one column has a pivot's values, in their order, one more than may be; null where what is before the pivot has errors. */
export function discoveryOf({ graph, nodes }: CheckedGraph, id: string): Discovery | null {
  const pivot = graph.nodes.find((node) => node.id === id);
  const from = graph.edges.find(({ to }) => to.node === id)?.from.node;
  if (pivot?.kind !== "pivot" || pivot.discover === undefined || from === undefined || nodes.get(from)?.rows == null) return null;
  const value = { kind: "column", port: "in", column: "value" } as const;
  const asked: QueryNode[] = [
    { id: "›value", kind: "select", rest: "drop", columns: [{ id: "value", name: "value", expression: pivot.column }] },
    { id: "›distinct", kind: "distinct" },
    { id: LAST, kind: "limit", count: pivot.discover.limit + 1, order: [{ expression: value, direction: "ascending", nulls: "last" }] },
  ];
  const edge = (start: string, end: string): Edge => ({ from: { node: start, port: "out" }, to: { node: end, port: "in" } });
  return {
    pivot,
    node: LAST,
    graph: { ...graph, nodes: [...graph.nodes, ...asked], edges: [...graph.edges, edge(from, "›value"), edge("›value", "›distinct"), edge("›distinct", LAST)], outputs: [{ name: "values", node: LAST, target: "preview" }] },
  };
}

/** An id that a value always gets, whatever others there are: its own letters, or else a hash of it (FNV-1a, 32 bits). */
function idOf(value: LiteralValue): string {
  const text = String(value);
  if (value !== null && /^[A-Za-z0-9_]{1,48}$/.test(text)) return `v_${text}`;
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify(value))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `v.${hash.toString(16).padStart(8, "0")}`;
}

/** The graph with the values that were found, those known before under the ids and names that they had. */
export function withValues(graph: QueryGraph, id: string, found: readonly LiteralValue[]): QueryGraph {
  const nodes = graph.nodes.map((node): QueryNode => {
    if (node.id !== id || node.kind !== "pivot") return node;
    const known = new Map(node.values.map((one) => [String(one.value), one]));
    return { ...node, values: found.map((value) => known.get(String(value)) ?? { id: idOf(value), name: value === null || value === "" ? "(none)" : String(value).slice(0, 255), value }) };
  });
  return { ...graph, nodes };
}
