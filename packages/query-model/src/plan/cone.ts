import type { Expression } from "../graph/expression.ts";
import type { Flow, QueryGraph } from "../graph/query-graph.ts";
import { childrenOf, expressionsOf, subgraphsOf } from "../graph/walk-expression.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { localTableOf, type SourceNode } from "../nodes/source.ts";
import { refsOf } from "../check/flow-order.ts";

/** What a node's rows are made of. */
export type Cone = {
  /** The connections whose tables are read. */
  connections: ReadonlySet<string>;
  /** Whether something is read that only AIWeb's own DuckDB has: files, datasets, chains. */
  local: boolean;
  /** Whether nothing outside its flow is read: no ref or outer expression leads out of it. */
  closed: boolean;
};

/** How many graphs out the outer expressions in one lead, at most; 0 where there is none. */
function outermost(expression: Expression): number {
  return Math.max(expression.kind === "outer" ? expression.depth : 0, ...childrenOf(expression).map(({ expression: child }) => outermost(child)));
}

/** Whether a node, `level` graphs inside the flow that is asked about, reads nothing outside of that flow. */
function staysInside(node: QueryNode, level: number, subgraphs: QueryGraph["subgraphs"]): boolean {
  if (node.kind === "ref" && ("port" in node.of ? level === 0 : node.of.depth > level)) return false;
  if (expressionsOf(node).some(({ expression }) => outermost(expression) > level)) return false;
  return subgraphsOf(node).every((name) => (subgraphs[name]?.nodes ?? []).every((inner) => staysInside(inner, level + 1, subgraphs)));
}

/** The sources that a node is, or that the graphs inside it read. */
function sourcesIn(node: QueryNode, subgraphs: QueryGraph["subgraphs"]): SourceNode[] {
  const own = node.kind === "source" ? [node] : [];
  return [...own, ...subgraphsOf(node).flatMap((name) => (subgraphs[name]?.nodes ?? []).flatMap((inner) => sourcesIn(inner, subgraphs)))];
}

/** The nodes that a node of a flow reads: by its ports, and by the refs of the subgraphs that it hosts. */
export function inputsOf(node: QueryNode, flow: Flow, subgraphs: QueryGraph["subgraphs"]): string[] {
  return [...flow.edges.flatMap(({ from, to }) => (to.node === node.id ? [from.node] : [])), ...refsOf(node, subgraphs)];
}

/** The cones of a flow's nodes, each looked at once. The flow has no circle: it was checked. */
export function conesOf(flow: Flow, subgraphs: QueryGraph["subgraphs"]): (node: string) => Cone {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const known = new Map<string, Cone>();
  const coneOf = (id: string): Cone => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const node = byId.get(id);
    if (node === undefined) throw new Error(`The checked graph has no step ${id} here.`);
    const below = inputsOf(node, flow, subgraphs).map(coneOf);
    const origins = sourcesIn(node, subgraphs).map(({ origin }) => origin);
    const cone: Cone = {
      local: origins.some((origin) => localTableOf(origin) !== null) || below.some(({ local }) => local),
      connections: new Set([...origins.flatMap((origin) => (origin.kind === "table" ? [origin.connection] : [])), ...below.flatMap(({ connections }) => [...connections])]),
      closed: staysInside(node, 0, subgraphs) && below.every(({ closed }) => closed),
    };
    known.set(id, cone);
    return cone;
  };
  return coneOf;
}

/** A flow with nothing but a node and what it reads. */
export function partOf(flow: Flow, id: string, subgraphs: QueryGraph["subgraphs"]): Flow {
  const kept = new Set<string>();
  const wanted = [id];
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    const node = kept.has(next) ? undefined : flow.nodes.find((candidate) => candidate.id === next);
    if (node === undefined) continue;
    kept.add(next);
    wanted.push(...inputsOf(node, flow, subgraphs));
  }
  return { nodes: flow.nodes.filter((node) => kept.has(node.id)), edges: flow.edges.filter(({ to }) => kept.has(to.node)) };
}
