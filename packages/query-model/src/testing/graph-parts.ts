import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Expression, LiteralValue, SortKey } from "../graph/expression.ts";
import type { Edge, QueryGraph } from "../graph/query-graph.ts";
import type { QueryNode } from "../nodes/query-node.ts";

// Short words to write graphs with, in tests.

export const TEXT: ColumnType = { kind: "text" };
export const INTEGER: ColumnType = { kind: "integer", bits: 64, signed: true };
export const MONEY: ColumnType = { kind: "decimal", precision: 12, scale: 2 };
export const DATE: ColumnType = { kind: "date" };

export const column = (id: string, port = "in"): Expression => ({ kind: "column", port, column: id });
export const outer = (id: string, port = "in", depth = 1): Expression => ({ kind: "outer", depth, port, column: id });
export const call = (name: string, ...list: Expression[]): Expression => ({ kind: "call", function: name, arguments: list });
export const literal = (type: ColumnType, value: LiteralValue): Expression => ({ kind: "literal", type, value });
export const integer = (value: number): Expression => literal(INTEGER, value);
export const text = (value: string): Expression => literal(TEXT, value);
export const aggregate = (name: string, ...list: Expression[]): Expression => ({ kind: "aggregate", function: name, arguments: list });
export const make = (id: string, expression: Expression, name = id) => ({ id, name, expression });
export const ascending = (expression: Expression): SortKey => ({ expression, direction: "ascending", nulls: "last" });
export const edge = (from: string, to: string, port = "in"): Edge => ({ from: { node: from, port: "out" }, to: { node: to, port } });

/** A table of orders: id, customer, day, total, which may be NULL. */
export function orders(id = "orders", prefix = "o"): QueryNode {
  return {
    id,
    kind: "source",
    origin: { kind: "table", connection: "shop", table: "orders" },
    columns: [
      { id: `${prefix}_id`, name: "id", type: INTEGER, nullable: false, unique: true },
      { id: `${prefix}_customer`, name: "customer", type: INTEGER, nullable: false },
      { id: `${prefix}_day`, name: "day", type: DATE, nullable: false },
      { id: `${prefix}_total`, name: "total", type: MONEY, nullable: true },
    ],
  };
}

/** A graph whose one output is its last node. */
export function graphOf(nodes: QueryNode[], edges: Edge[], more: Partial<QueryGraph> = {}): QueryGraph {
  return { version: 1, id: "q", parameters: [], nodes, edges, subgraphs: {}, outputs: [{ name: "rows", node: nodes.at(-1)?.id ?? "", target: "preview" }], ...more };
}
