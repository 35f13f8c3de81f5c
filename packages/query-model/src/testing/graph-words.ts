import type { Expression } from "../graph/expression.ts";
import type { QueryGraph } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { ascending, call, column, edge, graphOf, type make } from "./graph-parts.ts";

// Longer words to write graphs with: steps and how they hang together.

export const filter = (id: string, predicate: Expression): QueryNode => ({ id, kind: "filter", predicate });
export const select = (id: string, columns: ReturnType<typeof make>[]): QueryNode => ({ id, kind: "select", rest: "drop", columns });
export const descending = (expression: Expression) => ({ expression, direction: "descending" as const, nulls: "last" as const });
export const chain = (...ids: string[]) => ids.slice(1).map((id, index) => edge(ids[index] ?? "", id));
export const on = (left: string, right: string) => call("equals", column(left, "left"), column(right, "right"));
export const both = (left: string, right: string, to: string) => [edge(left, to, "left"), edge(right, to, "right")];
export const flow = (nodes: QueryNode[], edges = chain(...nodes.map(({ id }) => id))) => ({ nodes, edges, output: nodes.at(-1)?.id ?? "" });
export const line = (nodes: QueryNode[], more: Partial<QueryGraph> = {}) => graphOf(nodes, chain(...nodes.map(({ id }) => id)), more);
export const window = (id: string, name: string, list: Expression[], partition: Expression[], order: Expression[], more = {}): QueryNode => ({ id, kind: "window", columns: [{ id: `${id}_value`, name: `${id} value`, function: name, arguments: list, partition, order: order.map(ascending), ...more }] });
