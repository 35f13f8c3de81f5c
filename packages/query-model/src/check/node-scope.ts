import type { ComputedColumn } from "../nodes/node-base.ts";
import type { Expression, SortKey } from "../graph/expression.ts";
import type { Ports, Standing, Typed } from "./check-expression.ts";
import { mergeOrigins, type Column, type Rows } from "./column.ts";
import type { Report } from "./problem.ts";

/** What a node's own check works with. */
export type NodeScope = {
  id: string;
  /** The rows that a port brings. */
  input: (port: string) => Rows;
  expression: (expression: Expression, field: string, options?: { standing?: Standing; ports?: Ports; groupPorts?: Ports }) => Typed;
  report: Report;
  /** The rows of a subgraph that this node hosts; null where it is spoiled, which is reported. */
  subgraph: (graph: string, field: string, how: { refPorts?: ReadonlyMap<string, Rows>; outerPorts?: Ports }) => Rows | null;
  /** The rows that a ref reads; null where there are none, which is reported. */
  ref: (of: { depth: number; node: string } | { port: string }) => Rows | null;
};

/** A column with a name of its own, made by an expression. */
export function columnOf({ id, name }: { id: string; name: string }, typed: Typed): Column {
  const { plain } = typed;
  if (plain !== null) return { ...plain, id, name, origin: plain.name === name ? plain.origin : mergeOrigins([plain], "renamed") };
  return { id, name, type: typed.type, nullable: typed.nullable, unique: false, origin: mergeOrigins(typed.uses, typed.aggregated ? "aggregated" : "computed") };
}

export function checkColumns(columns: readonly ComputedColumn[], field: string, scope: NodeScope, options: Parameters<NodeScope["expression"]>[2] = {}): Column[] {
  return columns.map((column, index) => columnOf(column, scope.expression(column.expression, `${field}.${index}.expression`, options)));
}

/** Reports sort keys that have no order, and types the others. */
export function checkOrder(keys: readonly SortKey[] | undefined, field: string, scope: NodeScope): void {
  (keys ?? []).forEach(({ expression }, index) => {
    const { type } = scope.expression(expression, `${field}.${index}.expression`);
    if (["json", "struct", "map", "list"].includes(type.kind)) scope.report("wrong-type", `${field}.${index}.expression`, `${type.kind} has no order. Take a value out of it, or cast it to text.`);
  });
}

/** Reports ids and names that stand twice: what refers to one of them would not know which. */
export function reportDuplicates(columns: readonly Pick<Column, "id" | "name">[], field: string, scope: NodeScope): void {
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { id, name } of columns) {
    if (ids.has(id)) scope.report("duplicate-id", field, `Two columns have the id ${id}. Give one of them another.`);
    if (names.has(name)) scope.report("duplicate-name", field, `Two columns are called ${name}. Rename one of them.`);
    ids.add(id);
    names.add(name);
  }
}

/** The columns of these ids; ids that do not come in are reported. */
export function pickColumns(ids: readonly string[], from: readonly Column[], field: string, scope: NodeScope): Column[] {
  return ids.flatMap((id, index) => {
    const column = from.find((candidate) => candidate.id === id);
    if (column === undefined) scope.report("no-such-column", `${field}.${index}`, `Column ${id} does not come in here.`);
    return column === undefined ? [] : [column];
  });
}
