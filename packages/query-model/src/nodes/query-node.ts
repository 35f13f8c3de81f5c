import { z } from "zod";
import { aggregateNode } from "./aggregate.ts";
import { filterNode } from "./filter.ts";
import { joinNode } from "./join.ts";
import { assertNode, groupNode, recursiveNode, sqlNode } from "./nested.ts";
import { distinctNode, limitNode, sortNode } from "./order.ts";
import { refNode } from "./ref.ts";
import { pivotNode, unnestNode, unpivotNode } from "./reshape.ts";
import { selectNode } from "./select.ts";
import { setNode } from "./set.ts";
import { sourceNode } from "./source.ts";
import { windowNode } from "./window.ts";

export const queryNode = z
  .discriminatedUnion("kind", [
    sourceNode,
    refNode,
    filterNode,
    selectNode,
    joinNode,
    aggregateNode,
    windowNode,
    sortNode,
    limitNode,
    distinctNode,
    setNode,
    pivotNode,
    unpivotNode,
    unnestNode,
    recursiveNode,
    sqlNode,
    groupNode,
    assertNode,
  ])
  .meta({ id: "QueryNode", title: "A node" });

export type QueryNode = z.infer<typeof queryNode>;
export type NodeKind = QueryNode["kind"];

/** The ports that rows come in by, in order. What comes out has one port, `out`. */
export function portsOf(node: QueryNode): readonly string[] {
  switch (node.kind) {
    case "source":
    case "ref":
      return [];
    case "join":
      return node.join === "lateral" ? ["left"] : ["left", "right"];
    case "set":
    case "sql":
    case "group":
      return node.ports;
    case "recursive":
      return ["seed"];
    case "assert":
      return ["in", ...new Set(node.checks.flatMap((check) => (check.check === "relation" ? [check.port] : [])))];
    case "filter":
    case "select":
    case "aggregate":
    case "window":
    case "sort":
    case "limit":
    case "distinct":
    case "pivot":
    case "unpivot":
    case "unnest":
      return ["in"];
  }
}
