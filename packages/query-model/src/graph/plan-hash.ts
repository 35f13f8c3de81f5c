import { canonicalJson } from "./canonical-json.ts";
import type { Flow, QueryGraph } from "./query-graph.ts";

/** The order of nodes and edges in the document, and what a person calls a node, change nothing of what comes out. */
function planOf({ nodes, edges }: Flow): { nodes: unknown[]; edges: string[] } {
  return {
    nodes: nodes.map(({ label: _label, ...node }) => node).sort((first, second) => (first.id < second.id ? -1 : 1)),
    edges: edges.map(({ from, to }) => `${from.node} ${to.node} ${to.port}`).sort(),
  };
}

/**
 * Names what a graph gives: lower-case hex of SHA-256 over its canonical JSON, without layout, labels and names. Versions
 * of sources stand in the sources. Equal hashes are equal plans; the same rows may still come from two hashes.
 */
export async function planHash(graph: QueryGraph): Promise<string> {
  const plan = {
    version: graph.version,
    parameters: graph.parameters,
    ...planOf(graph),
    subgraphs: Object.fromEntries(Object.entries(graph.subgraphs).map(([name, inner]) => [name, { flow: planOf(inner), output: inner.output }])),
    outputs: graph.outputs,
  };
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJson(plan)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
