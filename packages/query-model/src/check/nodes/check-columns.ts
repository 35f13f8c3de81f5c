import { AGGREGATE_FUNCTIONS, WINDOW_FUNCTIONS } from "../../functions/aggregate-functions.ts";
import { commonTypeOf } from "../../functions/common-type.ts";
import { unlike } from "../../functions/function-definition.ts";
import { describeType, INTEGER, TEXT, UNKNOWN } from "@aiweb/contracts/query/column-type";
import type { Expression, SortKey } from "../../graph/expression.ts";
import { childrenOf } from "../../graph/walk-expression.ts";
import type { AggregateNode } from "../../nodes/aggregate.ts";
import type { PivotNode, UnnestNode, UnpivotNode } from "../../nodes/reshape.ts";
import type { SelectNode } from "../../nodes/select.ts";
import type { WindowNode } from "../../nodes/window.ts";
import { applyFunction } from "../check-expression.ts";
import { mergeOrigins, type Column, type Rows } from "../column.ts";
import { faultOfLiteral } from "../literal.ts";
import { checkColumns, checkOrder, columnOf, pickColumns, reportDuplicates, type NodeScope } from "../node-scope.ts";
import { checkCondition } from "./check-rows.ts";

export function checkSelect({ columns, rest, exclude = [] }: SelectNode, scope: NodeScope): Rows {
  const input = scope.input("in");
  pickColumns(exclude, input.columns, "exclude", scope);
  const own = checkColumns(columns, "columns", scope);
  const given = new Set([...exclude, ...own.map(({ id }) => id)]);
  const all = [...(rest === "keep" ? input.columns.filter(({ id }) => !given.has(id)) : []), ...own];
  if (all.length === 0) scope.report("incomplete", "columns", "Choose at least one column.");
  reportDuplicates(all, "columns", scope);
  const nameBehind = (id: string) => (rest === "keep" && !given.has(id) ? id : columns.find(({ expression }) => expression.kind === "column" && expression.column === id)?.id);
  return { columns: all, orderedBy: orderBehind(input.orderedBy, nameBehind) };
}

/** An order as the columns behind a select say it; none where a column that it goes by is gone. */
function orderBehind(keys: readonly SortKey[], nameBehind: (id: string) => string | undefined): SortKey[] {
  const behind = keys.flatMap((key): SortKey[] => {
    const { expression } = key;
    if (expression.kind !== "column") return staysAs(expression, nameBehind) ? [key] : [];
    const name = nameBehind(expression.column);
    return name === undefined ? [] : [{ ...key, expression: { ...expression, column: name } }];
  });
  return behind.length === keys.length ? behind : [];
}

function staysAs(expression: Expression, nameBehind: (id: string) => string | undefined): boolean {
  if (expression.kind === "subquery") return false;
  return (expression.kind !== "column" || nameBehind(expression.column) === expression.column) && childrenOf(expression).every((child) => staysAs(child.expression, nameBehind));
}

/** The keys of a group as its measures read them: at the port `key`. */
function groupPorts(keys: readonly Column[]) {
  return new Map([["key", keys]]);
}

export function checkAggregate({ keys, sets, measures }: AggregateNode, scope: NodeScope): Rows {
  const single = keys.length === 1 && sets === undefined;
  const inSomeSet = (id: string) => sets === undefined || sets.every((set) => set.includes(id));
  const typedKeys = checkColumns(keys, "keys", scope).map((column) => ({ ...column, unique: single, nullable: column.nullable || !inSomeSet(column.id) }));
  (sets ?? []).forEach((set, index) => pickColumns(set, typedKeys, `sets.${index}`, scope));
  const all = [...typedKeys, ...checkColumns(measures, "measures", scope, { standing: "measure", groupPorts: groupPorts(typedKeys) })];
  if (all.length === 0) scope.report("incomplete", "measures", "Give it a key or a measure.");
  reportDuplicates(all, "measures", scope);
  return { columns: all, orderedBy: [] };
}

const windowFunctions = new Map([...WINDOW_FUNCTIONS, ...AGGREGATE_FUNCTIONS].map((definition) => [definition.name, definition]));
const withoutFrame = new Set(WINDOW_FUNCTIONS.filter(({ name }) => name !== "first" && name !== "last").map(({ name }) => name));
const withoutOrder = new Set(AGGREGATE_FUNCTIONS.map(({ name }) => name));

export function checkWindow({ columns }: WindowNode, scope: NodeScope): Rows {
  const input = scope.input("in");
  const own = columns.map((column, index): Column => {
    const field = `columns.${index}`;
    const parts = column.arguments.map((argument, at) => scope.expression(argument, `${field}.arguments.${at}`));
    const partition = column.partition.map((key, at) => scope.expression(key, `${field}.partition.${at}`));
    checkOrder(column.order, `${field}.order`, scope);
    if (column.filter !== undefined) checkCondition(column.filter, `${field}.filter`, scope);
    const { frame } = column;
    if (frame !== undefined) {
      if (withoutFrame.has(column.function)) scope.report("wrong-value", `${field}.frame`, `${column.function} looks at its place, not at a frame. Leave the frame out.`);
      else if (frame.unit !== "rows" && column.order.length === 0) scope.report("incomplete", `${field}.order`, "A frame of groups or a range needs an order.");
      if (typeof frame.start === "number" && typeof frame.end === "number" && frame.start > frame.end) scope.report("wrong-value", `${field}.frame`, "The frame ends before it starts.");
    }
    const definition = windowFunctions.get(column.function);
    if (definition === undefined) {
      scope.report("no-such-function", field, `There is no window function ${column.function}. There are: ${[...windowFunctions.keys()].join(", ")}.`);
      return { ...column, type: UNKNOWN, nullable: true, unique: false, origin: [] };
    }
    if (column.order.length === 0 && !withoutOrder.has(column.function)) scope.report("unordered", `${field}.order`, `What ${column.function} gives depends on the order of the rows. Give it one.`, "warning");
    const typed = applyFunction(definition, parts, field, scope.report);
    return columnOf(column, { ...typed, uses: [...typed.uses, ...partition.flatMap(({ uses }) => uses)], aggregated: withoutOrder.has(column.function) });
  });
  const all = [...input.columns, ...own];
  reportDuplicates(all, "columns", scope);
  return { columns: all, orderedBy: input.orderedBy };
}

export function checkPivot({ keys, column, values, measures, discover }: PivotNode, scope: NodeScope): Rows {
  const typedKeys = checkColumns(keys, "keys", scope);
  const { type } = scope.expression(column, "column");
  values.forEach(({ value }, index) => {
    const fault = faultOfLiteral(type, value);
    if (fault !== null && type.kind !== "unknown") scope.report("wrong-value", `values.${index}.value`, `This is no ${describeType(type)}. ${fault}`);
  });
  if (values.length === 0) scope.report("incomplete", "values", discover === undefined ? "Give the values that become columns." : "Run the step once: its values are found then.");
  const typed = checkColumns(measures, "measures", scope, { standing: "measure", groupPorts: groupPorts(typedKeys) });
  const made = values.flatMap((value) =>
    typed.map((measure): Column => ({ ...measure, id: typed.length === 1 ? value.id : `${value.id}.${measure.id}`, name: typed.length === 1 ? value.name : `${value.name} ${measure.name}`, unique: false })),
  );
  const all = [...typedKeys, ...made];
  reportDuplicates(all, "values", scope);
  return { columns: all, orderedBy: [] };
}

export function checkUnpivot({ columns, name, value, keepNull }: UnpivotNode, scope: NodeScope): Rows {
  const input = scope.input("in").columns;
  const turned = pickColumns(columns, input, "columns", scope);
  const types = turned.map(({ type }) => type);
  const type = commonTypeOf(types);
  if (type === null && turned.length > 0) scope.report("wrong-type", "columns", unlike(types));
  const all: Column[] = [
    ...input.filter(({ id }) => !columns.includes(id)).map((column) => ({ ...column, unique: false })),
    { ...name, type: TEXT, nullable: false, unique: false, origin: [] },
    { ...value, type: type ?? UNKNOWN, nullable: keepNull && turned.some(({ nullable }) => nullable), unique: false, origin: mergeOrigins(turned, "renamed") },
  ];
  reportDuplicates(all, "columns", scope);
  return { columns: all, orderedBy: [] };
}

export function checkUnnest({ list, item, ordinality, keepEmpty }: UnnestNode, scope: NodeScope): Rows {
  const typed = scope.expression(list, "list");
  const { type } = typed;
  if (type.kind !== "list" && type.kind !== "json" && type.kind !== "unknown") scope.report("wrong-type", "list", `Rows are made of a list or a JSON array; this is ${describeType(type)}.`);
  const all: Column[] = [
    ...scope.input("in").columns.map((column) => ({ ...column, unique: false })),
    { ...item, type: type.kind === "list" ? type.of : type, nullable: true, unique: false, origin: mergeOrigins(typed.uses, "computed") },
    ...(ordinality === undefined ? [] : [{ ...ordinality, type: INTEGER, nullable: keepEmpty, unique: false, origin: [] }]),
  ];
  reportDuplicates(all, "item", scope);
  return { columns: all, orderedBy: [] };
}
