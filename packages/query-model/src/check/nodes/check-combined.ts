import { commonType, commonTypeOf } from "../../functions/common-type.ts";
import { unlike } from "../../functions/function-definition.ts";
import type { JoinNode } from "../../nodes/join.ts";
import type { GroupNode, RecursiveNode, SqlNode } from "../../nodes/nested.ts";
import type { SetNode } from "../../nodes/set.ts";
import { mergeOrigins, type Column, type Rows } from "../column.ts";
import { reportDuplicates, type NodeScope } from "../node-scope.ts";
import { checkCondition } from "./check-rows.ts";

const orNull = (columns: readonly Column[]) => columns.map((column) => ({ ...column, nullable: true }));
const notUnique = (columns: readonly Column[]) => columns.map((column) => ({ ...column, unique: false }));

/** The right side's columns as they go on: with the ids and names that the collision rule gives them. */
function withoutCollision(left: readonly Column[], right: readonly Column[], { collision }: JoinNode, scope: NodeScope): Column[] {
  const ids = new Set(left.map(({ id }) => id));
  const names = new Set(left.map(({ name }) => name));
  return right.map((column) => {
    const id = collision?.ids?.[column.id] ?? column.id;
    if (ids.has(id)) scope.report("duplicate-id", "collision.ids", `Both sides have the column ${column.name} (${column.id}). Give the right one an id of its own.`);
    const name = names.has(column.name) ? `${column.name}${collision?.suffix ?? " (right)"}` : column.name;
    return { ...column, id, name };
  });
}

function checkAsof({ asof }: JoinNode, scope: NodeScope): void {
  if (asof === undefined) {
    scope.report("incomplete", "asof", "Say which values are matched by their order.");
    return;
  }
  const [left, right] = [scope.expression(asof.left, "asof.left"), scope.expression(asof.right, "asof.right")];
  if (commonType(left.type, right.type) === null) scope.report("wrong-type", "asof.right", unlike([left.type, right.type]));
}

export function checkJoin(node: JoinNode, scope: NodeScope): Rows {
  const left = scope.input("left").columns;
  const { join, lateral } = node;
  if (join === "lateral" && lateral === undefined) scope.report("incomplete", "lateral", "Name the subgraph that is run for each left row.");
  const right = join === "lateral" ? (lateral === undefined ? [] : (scope.subgraph(lateral.graph, "lateral.graph", { outerPorts: new Map([["left", left]]) })?.columns ?? [])) : scope.input("right").columns;
  if (node.on !== undefined && join !== "lateral") checkCondition(node.on, "on", scope);
  if (node.on === undefined && !["cross", "asof", "lateral"].includes(join)) scope.report("incomplete", "on", "Say which rows belong together, or make it a cross join.");
  if (node.on !== undefined && (join === "cross" || join === "lateral")) scope.report("wrong-value", "on", `A ${join} join has no condition. Put a filter behind it.`);
  if (join === "asof") checkAsof(node, scope);
  if (join === "semi" || join === "anti") return { columns: left, orderedBy: [] };
  const keepsLeft = join === "left" || join === "full" || (join === "asof" && node.asof?.unmatched === "keep") || (join === "lateral" && lateral?.unmatched === "keep");
  const keepsRight = join === "right" || join === "full";
  const renamed = withoutCollision(left, right, node, scope);
  const all = notUnique([...(keepsRight ? orNull(left) : left), ...(keepsLeft ? orNull(renamed) : renamed)]);
  reportDuplicates(all, "collision", scope);
  return { columns: all, orderedBy: [] };
}

/** What one port's columns have for the column at `index` of the first: by name or by position. */
function counterpart(node: SetNode, column: Column, index: number, others: readonly Column[]): Column | undefined {
  return node.by === "name" ? others.find(({ name }) => name === column.name) : others[index];
}

export function checkSet(node: SetNode, scope: NodeScope): Rows {
  const [first = { columns: [], orderedBy: [] }, ...others] = node.ports.map((port) => scope.input(port));
  others.forEach(({ columns }, index) => {
    const field = `ports.${index + 1}`;
    if (columns.length !== first.columns.length) scope.report("wrong-type", field, `It brings ${columns.length} columns, the first brings ${first.columns.length}. Select the same on both.`);
  });
  const columns = first.columns.map((column, index): Column => {
    const same = others.map(({ columns: theirs }) => counterpart(node, column, index, theirs));
    same.forEach((other, at) => {
      if (other === undefined && node.by === "name") scope.report("no-such-column", `ports.${at + 1}`, `It has no column called ${column.name}. Select one, or match by position.`);
    });
    const all = [column, ...same.filter((other) => other !== undefined)];
    const type = commonTypeOf(all.map((one) => one.type));
    if (type === null) scope.report("wrong-type", `ports`, `${column.name}: ${unlike(all.map((one) => one.type))}`);
    const narrows = node.operation.startsWith("except") ? [column] : all;
    const nullable = node.operation.startsWith("intersect") ? all.every((one) => one.nullable) : narrows.some((one) => one.nullable);
    return { id: column.id, name: column.name, type: type ?? column.type, nullable, unique: false, origin: mergeOrigins(narrows, "same") };
  });
  return { columns, orderedBy: [] };
}

export function checkRecursive({ step }: RecursiveNode, scope: NodeScope): Rows {
  const seed = scope.input("seed");
  // a round may give NULL where the seed does not
  const previous: Rows = { columns: notUnique(orNull(seed.columns)), orderedBy: [] };
  const next = scope.subgraph(step, "step", { refPorts: new Map([["previous", previous]]) });
  if (next !== null && next.columns.length !== seed.columns.length) scope.report("wrong-type", "step", `A round gives ${next.columns.length} columns, the seed has ${seed.columns.length}. They are matched by position.`);
  next?.columns.forEach((column, index) => {
    const first = seed.columns[index];
    if (first === undefined) return;
    const common = commonType(first.type, column.type);
    if (common === null || JSON.stringify(common) !== JSON.stringify(first.type)) scope.report("wrong-type", "step", `${first.name}: the round's values do not fit the seed's. ${unlike([first.type, column.type])}`);
  });
  return previous;
}

export function checkSql({ ports, columns }: SqlNode, scope: NodeScope): Rows {
  for (const port of ports) scope.input(port);
  reportDuplicates(columns, "columns", scope);
  return { columns: columns.map((column): Column => ({ ...column, unique: column.unique ?? false, origin: [] })), orderedBy: [] };
}

export function checkGroup({ graph, ports }: GroupNode, scope: NodeScope): Rows {
  const rows = scope.subgraph(graph, "graph", { refPorts: new Map(ports.map((port) => [port, scope.input(port)])) });
  return { columns: rows?.columns ?? [], orderedBy: [] };
}
