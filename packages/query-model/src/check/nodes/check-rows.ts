import type { DistinctNode, LimitNode, SortNode } from "../../nodes/order.ts";
import type { FilterNode } from "../../nodes/filter.ts";
import type { AssertNode } from "../../nodes/nested.ts";
import type { RefNode } from "../../nodes/ref.ts";
import type { SourceNode } from "../../nodes/source.ts";
import { commonType } from "../../functions/common-type.ts";
import { describeType } from "@aiweb/contracts/query/column-type";
import type { Expression } from "../../graph/expression.ts";
import type { Rows } from "../column.ts";
import { faultOfLiteral } from "../literal.ts";
import { checkOrder, pickColumns, reportDuplicates, type NodeScope } from "../node-scope.ts";

/** A condition of a node: anything but true or false is reported. */
export function checkCondition(predicate: Expression, field: string, scope: NodeScope): void {
  const { type } = scope.expression(predicate, field);
  if (type.kind !== "boolean" && type.kind !== "unknown") scope.report("wrong-type", field, `A condition is true or false; this is ${describeType(type)}.`);
}

export function checkSource({ columns, origin }: SourceNode, scope: NodeScope): Rows {
  reportDuplicates(columns, "columns", scope);
  if (origin.kind === "values") {
    origin.rows.forEach((row, at) => {
      if (row.length !== columns.length) scope.report("wrong-value", `origin.rows.${at}`, `Row ${at + 1} has ${row.length} values for ${columns.length} columns.`);
      columns.forEach(({ name, type, nullable }, index) => {
        const value = row[index] ?? null;
        const fault = value === null ? (nullable ? null : `${name} is never NULL.`) : faultOfLiteral(type, value);
        if (fault !== null) scope.report("wrong-value", `origin.rows.${at}.${index}`, fault);
      });
    });
  }
  return {
    columns: columns.map(({ id, name, type, nullable, unique, collation }) => ({ id, name, type, nullable, unique: unique ?? false, collation, origin: [{ node: scope.id, column: id, how: "same" }] })),
    orderedBy: [],
  };
}

export function checkRef({ of }: RefNode, scope: NodeScope): Rows {
  const rows = scope.ref(of);
  // an order does not pass a reference: the rows may be computed once and read twice
  return { columns: rows?.columns ?? [], orderedBy: [] };
}

export function checkFilter({ predicate }: FilterNode, scope: NodeScope): Rows {
  checkCondition(predicate, "predicate", scope);
  return scope.input("in");
}

export function checkSort({ keys }: SortNode, scope: NodeScope): Rows {
  checkOrder(keys, "keys", scope);
  return { columns: scope.input("in").columns, orderedBy: keys };
}

export function checkLimit({ ties, per, order = [] }: LimitNode, scope: NodeScope): Rows {
  const { columns, orderedBy } = scope.input("in");
  const ordered = orderedBy.length > 0;
  checkOrder(order, "order", scope);
  (per ?? []).forEach((key, index) => scope.expression(key, `per.${index}`));
  const hasOrder = order.length > 0;
  if (per !== undefined && !hasOrder) scope.report("incomplete", "order", "Say in which order the first rows of each group are the first.");
  else if (ties === true && !hasOrder && !ordered) scope.report("incomplete", "order", "Rows tie only in an order. Say which, or put a sort before this step.");
  else if (!hasOrder && !ordered) scope.report("unordered", "order", "Without an order it is chance which rows come first. Say which order, or put a sort before this step.", "warning");
  return { columns, orderedBy: per !== undefined ? [] : hasOrder ? order : orderedBy };
}

export function checkDistinct({ on, order }: DistinctNode, scope: NodeScope): Rows {
  const { columns } = scope.input("in");
  (on ?? []).forEach((key, index) => scope.expression(key, `on.${index}`));
  checkOrder(order, "order", scope);
  if (on !== undefined && (order ?? []).length === 0) scope.report("unordered", "order", "Without an order it is chance which of the equal rows stays.", "warning");
  return { columns, orderedBy: [] };
}

export function checkAssert({ checks }: AssertNode, scope: NodeScope): Rows {
  const rows = scope.input("in");
  checks.forEach((check, index) => {
    const field = `checks.${index}`;
    switch (check.check) {
      case "unique":
      case "not-null":
        pickColumns(check.columns, rows.columns, `${field}.columns`, scope);
        return;
      case "holds":
        checkCondition(check.predicate, `${field}.predicate`, scope);
        return;
      case "row-count":
        if (check.least === undefined && check.most === undefined) scope.report("incomplete", field, "Say how many rows there are at least or at most.");
        return;
      case "relation": {
        const own = pickColumns(check.columns, rows.columns, `${field}.columns`, scope);
        const related = pickColumns(check.related, scope.input(check.port).columns, `${field}.related`, scope);
        if (check.columns.length !== check.related.length) scope.report("wrong-argument-count", `${field}.related`, "Name as many columns on both sides.");
        own.forEach((column, at) => {
          const other = related[at];
          if (other !== undefined && commonType(column.type, other.type) === null) scope.report("wrong-type", `${field}.related.${at}`, `${describeType(column.type)} and ${describeType(other.type)} do not go together.`);
        });
      }
    }
  });
  return rows;
}
