import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Batch } from "@aiweb/data-engine/port";
import { textOf } from "@aiweb/data-engine/text-of";
import { checkGraph, type CheckedGraph } from "@aiweb/query-model/check/check-graph";
import type { LiteralValue } from "@aiweb/query-model/graph/expression";
import { discoveryOf, pivotsToDiscover, withValues } from "@aiweb/query-model/plan/discover-values";

/** The rows of a step of a checked graph. */
export type Ask = (checked: CheckedGraph, node: string) => Promise<AsyncIterable<Batch>>;

/** The graph with the columns of its pivots found, each pivot asked before what is behind it. */
export async function discover(graph: CheckedGraph, ask: Ask): Promise<CheckedGraph> {
  let checked = graph;
  for (const id of pivotsToDiscover(graph.graph)) {
    const discovery = discoveryOf(checked, id);
    if (discovery === null) continue;
    const asked = checkGraph(discovery.graph);
    const isBoolean = asked.nodes.get(discovery.node)?.rows?.columns[0]?.type.kind === "boolean";
    const values: LiteralValue[] = [];
    for await (const { columns } of await ask(asked, discovery.node)) {
      // engines keep truth as they do
      for (const cell of columns[0] ?? []) values.push(cell === null ? null : isBoolean ? ["true", "1"].includes(textOf(cell)) : textOf(cell));
    }
    const most = discovery.pivot.discover?.limit ?? 0;
    if (values.length > most) throw new AppError("too-large", `Pivot ${id} finds more than ${most} values, of which each would be a column. Filter them before, or raise the limit.`);
    checked = checkGraph(withValues(checked.graph, id, values));
  }
  return checked;
}
