import type { Flow, QueryGraph, Subgraph } from "../graph/query-graph.ts";
import { subgraphsOf } from "../graph/walk-expression.ts";
import type { QueryNode } from "../nodes/query-node.ts";

/** The nodes that the refs inside a subgraph read `level` graphs out, whatever stands between. */
function refsOut(graph: Subgraph, level: number, subgraphs: QueryGraph["subgraphs"], seen: ReadonlySet<Subgraph>): string[] {
  return graph.nodes.flatMap((node) => {
    const own = node.kind === "ref" && "depth" in node.of && node.of.depth === level ? [node.of.node] : [];
    return [...own, ...hostedBy(node, subgraphs, seen).flatMap((inner) => refsOut(inner, level + 1, subgraphs, new Set([...seen, inner])))];
  });
}

function hostedBy(node: QueryNode, subgraphs: QueryGraph["subgraphs"], seen: ReadonlySet<Subgraph>): Subgraph[] {
  return subgraphsOf(node).flatMap((name) => {
    const graph = subgraphs[name];
    return graph === undefined || seen.has(graph) ? [] : [graph];
  });
}

/** The nodes beside it that a node reads through refs in the subgraphs that it hosts. */
export function refsOf(node: QueryNode, subgraphs: QueryGraph["subgraphs"]): string[] {
  return [...new Set(hostedBy(node, subgraphs, new Set()).flatMap((graph) => refsOut(graph, 1, subgraphs, new Set([graph]))))];
}

/** Every subgraph that a node hosts, however deep. */
export function hostedDeep(node: QueryNode, subgraphs: QueryGraph["subgraphs"], seen: Set<Subgraph> = new Set()): Set<Subgraph> {
  for (const graph of hostedBy(node, subgraphs, seen)) {
    seen.add(graph);
    for (const inner of graph.nodes) hostedDeep(inner, subgraphs, seen);
  }
  return seen;
}

export type FlowOrder = {
  /** Nodes, each behind those it reads. */
  order: QueryNode[];
  /** Nodes that stand in a circle, or behind one. */
  circular: QueryNode[];
  /** The node that feeds each port, as `node port`. */
  feeds: Map<string, string>;
};

/** Puts a flow's nodes in an order in which each can be checked, in linear time. */
export function orderFlow(flow: Flow, subgraphs: QueryGraph["subgraphs"]): FlowOrder {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const feeds = new Map(flow.edges.map(({ from, to }) => [`${to.node} ${to.port}`, from.node]));
  const readers = new Map<string, string[]>();
  const waitsFor = new Map(flow.nodes.map(({ id }) => [id, 0]));
  const reads = [...flow.edges.map(({ from, to }) => [from.node, to.node] as const), ...flow.nodes.flatMap((node) => refsOf(node, subgraphs).map((from) => [from, node.id] as const))];
  for (const [from, to] of reads) {
    if (!byId.has(from) || !byId.has(to)) continue;
    readers.set(from, [...(readers.get(from) ?? []), to]);
    waitsFor.set(to, (waitsFor.get(to) ?? 0) + 1);
  }
  const ready = flow.nodes.filter(({ id }) => waitsFor.get(id) === 0);
  const order: QueryNode[] = [];
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    order.push(node);
    for (const id of readers.get(node.id) ?? []) {
      const left = (waitsFor.get(id) ?? 0) - 1;
      waitsFor.set(id, left);
      const reader = byId.get(id);
      if (left === 0 && reader !== undefined) ready.push(reader);
    }
  }
  const placed = new Set(order);
  return { order, circular: flow.nodes.filter((node) => !placed.has(node)), feeds };
}
