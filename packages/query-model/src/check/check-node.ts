import type { QueryNode } from "../nodes/query-node.ts";
import type { Rows } from "./column.ts";
import { checkAggregate, checkPivot, checkSelect, checkUnnest, checkUnpivot, checkWindow } from "./nodes/check-columns.ts";
import { checkGroup, checkJoin, checkRecursive, checkSet, checkSql } from "./nodes/check-combined.ts";
import { checkAssert, checkDistinct, checkFilter, checkLimit, checkRef, checkSort, checkSource } from "./nodes/check-rows.ts";
import type { NodeScope } from "./node-scope.ts";

/** What a node gives, with all that is wrong in it reported. A kind that is not handled does not compile. */
export function checkNode(node: QueryNode, scope: NodeScope): Rows {
  switch (node.kind) {
    case "source":
      return checkSource(node, scope);
    case "ref":
      return checkRef(node, scope);
    case "filter":
      return checkFilter(node, scope);
    case "select":
      return checkSelect(node, scope);
    case "join":
      return checkJoin(node, scope);
    case "aggregate":
      return checkAggregate(node, scope);
    case "window":
      return checkWindow(node, scope);
    case "sort":
      return checkSort(node, scope);
    case "limit":
      return checkLimit(node, scope);
    case "distinct":
      return checkDistinct(node, scope);
    case "set":
      return checkSet(node, scope);
    case "pivot":
      return checkPivot(node, scope);
    case "unpivot":
      return checkUnpivot(node, scope);
    case "unnest":
      return checkUnnest(node, scope);
    case "recursive":
      return checkRecursive(node, scope);
    case "sql":
      return checkSql(node, scope);
    case "group":
      return checkGroup(node, scope);
    case "assert":
      return checkAssert(node, scope);
  }
}
