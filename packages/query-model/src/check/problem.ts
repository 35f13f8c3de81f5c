/** Stable names of what a check finds; a page may say more about one. */
export type ProblemCode =
  | "duplicate-node"
  | "edge-leads-nowhere"
  | "port-taken-twice"
  | "port-not-connected"
  | "cycle"
  | "no-such-column"
  | "no-such-port"
  | "no-such-parameter"
  | "no-such-function"
  | "no-such-subgraph"
  | "no-such-node"
  | "subgraph-contains-itself"
  | "spoiled-subgraph"
  | "wrong-argument-count"
  | "wrong-type"
  | "wrong-value"
  | "aggregate-not-here"
  | "not-aggregated"
  | "duplicate-id"
  | "duplicate-name"
  | "incomplete"
  | "unordered"
  | "sql-of-ones-own"
  | "null-in-not-in"
  | "unknown-in-output";

/** What is wrong, where, and what to do. Nothing is ever removed because of it. */
export type Problem = {
  severity: "error" | "warning";
  code: ProblemCode;
  /** The node; in a subgraph, with the hosts around it, outermost first. */
  node: string;
  hosts: readonly string[];
  /** A path into the node: `columns.2.expression.arguments.0`. Empty for the node as a whole. */
  field: string;
  message: string;
};

export type Report = (code: ProblemCode, field: string, message: string, severity?: Problem["severity"]) => void;

/** Those of `names` that look most like `wanted`, for a message: `Columns there: a, b, c, …`. */
export function someOf(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.slice(0, 6).join(", ") + (names.length > 6 ? ", …" : "");
}
