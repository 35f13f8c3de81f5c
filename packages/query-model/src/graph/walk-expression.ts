import type { QueryNode } from "../nodes/query-node.ts";
import type { Expression, SortKey } from "./expression.ts";

/** An expression and where it stands, as a path into its node: `columns.2.expression`. */
export type Placed = { field: string; expression: Expression };

function keysOf(field: string, keys: readonly SortKey[] | undefined): Placed[] {
  return (keys ?? []).map(({ expression }, index) => ({ field: `${field}.${index}.expression`, expression }));
}

function listOf(field: string, list: readonly Expression[] | undefined): Placed[] {
  return (list ?? []).map((expression, index) => ({ field: `${field}.${index}`, expression }));
}

function optional(field: string, expression: Expression | undefined): Placed[] {
  return expression === undefined ? [] : [{ field, expression }];
}

function columnsOf(field: string, columns: readonly { expression: Expression }[]): Placed[] {
  return columns.map(({ expression }, index) => ({ field: `${field}.${index}.expression`, expression }));
}

/** The expressions directly below one, each with its field. */
export function childrenOf(expression: Expression): Placed[] {
  switch (expression.kind) {
    case "column":
    case "outer":
    case "literal":
    case "parameter":
      return [];
    case "call":
    case "raw":
      return listOf("arguments", expression.arguments);
    case "case":
      return [
        ...expression.branches.flatMap(({ when, value }, index) => [
          { field: `branches.${index}.when`, expression: when },
          { field: `branches.${index}.value`, expression: value },
        ]),
        ...optional("otherwise", expression.otherwise),
      ];
    case "cast":
    case "path":
      return [{ field: "argument", expression: expression.argument }];
    case "aggregate":
      return [...listOf("arguments", expression.arguments), ...optional("filter", expression.filter), ...keysOf("order", expression.order)];
    case "in-list":
      return [{ field: "argument", expression: expression.argument }, ...listOf("items", expression.items)];
    case "subquery":
      return listOf("left", expression.left);
  }
}

/** The expressions that a node holds, each with its field. */
export function expressionsOf(node: QueryNode): Placed[] {
  switch (node.kind) {
    case "source":
    case "ref":
    case "set":
    case "unpivot":
    case "recursive":
    case "sql":
    case "group":
      return [];
    case "filter":
      return [{ field: "predicate", expression: node.predicate }];
    case "select":
      return columnsOf("columns", node.columns);
    case "join":
      return [...optional("on", node.on), ...(node.asof === undefined ? [] : [{ field: "asof.left", expression: node.asof.left }, { field: "asof.right", expression: node.asof.right }])];
    case "aggregate":
      return [...columnsOf("keys", node.keys), ...columnsOf("measures", node.measures)];
    case "window":
      return node.columns.flatMap(({ arguments: list, filter, partition, order }, index) =>
        [...listOf("arguments", list), ...optional("filter", filter), ...listOf("partition", partition), ...keysOf("order", order)].map(({ field, expression }) => ({ field: `columns.${index}.${field}`, expression })),
      );
    case "sort":
      return keysOf("keys", node.keys);
    case "limit":
      return [...listOf("per", node.per), ...keysOf("order", node.order)];
    case "distinct":
      return [...listOf("on", node.on), ...keysOf("order", node.order)];
    case "pivot":
      return [...columnsOf("keys", node.keys), { field: "column", expression: node.column }, ...columnsOf("measures", node.measures)];
    case "unnest":
      return [{ field: "list", expression: node.list }];
    case "assert":
      return node.checks.flatMap((check, index) => (check.check === "holds" ? [{ field: `checks.${index}.predicate`, expression: check.predicate }] : []));
  }
}

/** Names of the subgraphs that an expression asks, however deep. */
function subqueriesIn(expression: Expression): string[] {
  const below = childrenOf(expression).flatMap(({ expression: child }) => subqueriesIn(child));
  return expression.kind === "subquery" ? [expression.graph, ...below] : below;
}

/** Names of the subgraphs whose host a node is. */
export function subgraphsOf(node: QueryNode): string[] {
  const own = node.kind === "group" ? [node.graph] : node.kind === "recursive" ? [node.step] : node.kind === "join" && node.lateral !== undefined ? [node.lateral.graph] : [];
  return [...own, ...expressionsOf(node).flatMap(({ expression }) => subqueriesIn(expression))];
}
