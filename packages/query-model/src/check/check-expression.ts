import { AGGREGATE_FUNCTIONS } from "../functions/aggregate-functions.ts";
import { commonType, commonTypeOf } from "../functions/common-type.ts";
import { unlike, type FunctionDefinition } from "../functions/function-definition.ts";
import { SCALAR_FUNCTIONS } from "../functions/scalar-functions.ts";
import { BOOLEAN, describeType, UNKNOWN, type ColumnType } from "@aiweb/contracts/query/column-type";
import type { Expression } from "../graph/expression.ts";
import type { Parameter } from "../graph/query-graph.ts";
import type { Column, Rows } from "./column.ts";
import { faultOfLiteral } from "./literal.ts";
import { someOf, type Report } from "./problem.ts";

/** What an expression gives, and what it was made of. */
export type Typed = { type: ColumnType; nullable: boolean; uses: readonly Column[]; /** The column that it is nothing but. */ plain: Column | null; aggregated: boolean };

/** Ports by name, as expressions name them. */
export type Ports = ReadonlyMap<string, readonly Column[]>;

/** Where an expression stands: for a row, for a group (`measure`), or for the rows of a group (inside an aggregate). */
export type Standing = "row" | "measure" | "aggregated";

export type ExpressionScope = {
  /** What a row has. In a measure these are read inside aggregates, and `groupPorts` outside of them. */
  ports: Ports;
  groupPorts?: Ports;
  /** The ports of the nodes that host this graph, the nearest first. */
  outer: readonly Ports[];
  parameters: ReadonlyMap<string, Parameter>;
  report: Report;
  /** What a subgraph gives that reads `ports` as its outer ones; null where it is spoiled, which is reported. */
  subquery: (graph: string, field: string, ports: Ports) => Rows | null;
  /** What is known of a column that is gone: a sentence. */
  explainMissing: (port: string, column: string) => string;
};

const scalars = new Map(SCALAR_FUNCTIONS.map((definition) => [definition.name, definition]));
const aggregates = new Map(AGGREGATE_FUNCTIONS.map((definition) => [definition.name, definition]));

/** Of what could not be typed: no further complaint follows from it. */
const SPOILED: Typed = { type: UNKNOWN, nullable: true, uses: [], plain: null, aggregated: false };

function computed(type: ColumnType, nullable: boolean, parts: readonly Typed[]): Typed {
  return { type, nullable, uses: parts.flatMap(({ uses }) => uses), plain: null, aggregated: parts.some(({ aggregated }) => aggregated) };
}

/** Types an application of a function, or reports why it cannot be. */
export function applyFunction(definition: FunctionDefinition, parts: readonly Typed[], field: string, report: Report): Typed {
  const { name, arguments: wanted, optional = 0, rest } = definition;
  const [least, most] = [wanted.length - optional, rest === undefined ? wanted.length : Infinity];
  if (parts.length < least || parts.length > most) {
    report("wrong-argument-count", field, `${name} takes ${least === most ? least : most === Infinity ? `at least ${least}` : `${least} to ${most}`} arguments; it has ${parts.length}.`);
    return SPOILED;
  }
  let fits = true;
  parts.forEach(({ type }, index) => {
    const accepted = wanted[index] ?? rest;
    if (accepted !== undefined && !accepted.holds(type)) {
      fits = false;
      report("wrong-type", `${field}.arguments.${index}`, `${name} takes ${accepted.words} here; this is ${describeType(type)}. Cast it, or take another column.`);
    }
  });
  if (!fits) return SPOILED;
  const type = definition.result(parts.map((part) => part.type));
  if (typeof type === "string") {
    report("wrong-type", field, type);
    return SPOILED;
  }
  const nullable = { any: parts.some((part) => part.nullable), all: parts.every((part) => part.nullable), never: false, always: true }[definition.nullability];
  return computed(type, nullable, parts);
}

/** Types an expression and everything in it; what is wrong is reported at its field. */
export function checkExpression(expression: Expression, field: string, scope: ExpressionScope, standing: Standing = "row"): Typed {
  const { report } = scope;
  const check = (inner: Expression, at: string, where: Standing = standing) => checkExpression(inner, at === "" ? field : `${field}.${at}`, scope, where);
  const all = (list: readonly Expression[], at: string, where?: Standing) => list.map((inner, index) => check(inner, `${at}.${index}`, where));

  const mustBeBoolean = (inner: Expression, at: string, where?: Standing): Typed => {
    const typed = check(inner, at, where);
    if (typed.type.kind !== "boolean" && typed.type.kind !== "unknown") report("wrong-type", `${field}.${at}`, `A condition is true or false; this is ${describeType(typed.type)}.`);
    return typed;
  };

  const find = (ports: Ports | undefined, port: string, id: string): Typed => {
    const columns = ports?.get(port);
    if (columns === undefined) {
      const grouped = standing === "measure" && scope.ports.has(port);
      if (grouped) report("not-aggregated", field, "This column has a value in each row of a group. Put an aggregate around it, or make it a key.");
      else report("no-such-port", field, `There is no port ${port} here. There are: ${someOf([...(ports?.keys() ?? [])])}.`);
      return SPOILED;
    }
    const column = columns.find((candidate) => candidate.id === id);
    if (column === undefined) {
      report("no-such-column", field, `Column ${id} does not come in at ${port}. ${scope.explainMissing(port, id)}Columns there: ${someOf(columns.map(({ name }) => name))}.`);
      return SPOILED;
    }
    return { type: column.type, nullable: column.nullable, uses: [column], plain: column, aggregated: false };
  };

  switch (expression.kind) {
    case "column":
      return find(standing === "measure" ? scope.groupPorts : scope.ports, expression.port, expression.column);
    case "outer": {
      const typed = find(scope.outer[expression.depth - 1], expression.port, expression.column);
      // of another graph's rows: no column of this one's
      return { ...typed, plain: null };
    }
    case "literal": {
      const fault = faultOfLiteral(expression.type, expression.value);
      if (fault !== null) report("wrong-value", `${field}.value`, `${JSON.stringify(expression.value).slice(0, 60)} is no ${describeType(expression.type)}. ${fault}`);
      return computed(expression.type, expression.value === null, []);
    }
    case "parameter": {
      const parameter = scope.parameters.get(expression.parameter);
      if (parameter === undefined) {
        report("no-such-parameter", field, `There is no parameter ${expression.parameter}. There are: ${someOf([...scope.parameters.keys()])}.`);
        return SPOILED;
      }
      return computed(parameter.type, !parameter.required && (parameter.default ?? null) === null, []);
    }
    case "call": {
      const parts = all(expression.arguments, "arguments");
      const definition = scalars.get(expression.function);
      if (definition !== undefined) return applyFunction(definition, parts, field, report);
      report("no-such-function", field, `There is no function ${expression.function}.`);
      return SPOILED;
    }
    case "case": {
      const conditions = expression.branches.map(({ when }, index) => mustBeBoolean(when, `branches.${index}.when`));
      const values = [...expression.branches.map(({ value }, index) => check(value, `branches.${index}.value`)), ...(expression.otherwise === undefined ? [] : [check(expression.otherwise, "otherwise")])];
      const type = commonTypeOf(values.map((value) => value.type));
      if (type === null) report("wrong-type", field, `The branches give ${unlike(values.map((value) => value.type))}`);
      return computed(type ?? UNKNOWN, expression.otherwise === undefined || values.some(({ nullable }) => nullable), [...conditions, ...values]);
    }
    case "cast": {
      const typed = check(expression.argument, "argument");
      return { ...computed(expression.to, typed.nullable || expression.failure === "null", [typed]) };
    }
    case "aggregate":
      return checkAggregate(expression, field, scope, standing);
    case "in-list": {
      const typed = check(expression.argument, "argument");
      const items = all(expression.items, "items");
      items.forEach((item, index) => {
        if (commonType(typed.type, item.type) === null) report("wrong-type", `${field}.items.${index}`, unlike([typed.type, item.type]));
      });
      return computed(BOOLEAN, typed.nullable || items.some(({ nullable }) => nullable), [typed, ...items]);
    }
    case "subquery":
      return checkSubquery(expression, field, scope, all(expression.left ?? [], "left"), standing);
    case "path": {
      const typed = check(expression.argument, "argument");
      if (!["json", "struct", "map", "list", "unknown"].includes(typed.type.kind)) report("wrong-type", `${field}.argument`, `A path leads into JSON, lists and structs; this is ${describeType(typed.type)}.`);
      return computed(expression.type, true, [typed]);
    }
    case "raw":
      report("sql-of-ones-own", field, "What SQL of one's own gives is taken as it is declared, and it runs on the engine that it is written for.", "warning");
      return computed(expression.type, true, all(expression.arguments, "arguments"));
  }
}

function checkAggregate(expression: Extract<Expression, { kind: "aggregate" }>, field: string, scope: ExpressionScope, standing: Standing): Typed {
  const { report } = scope;
  if (standing !== "measure") {
    report("aggregate-not-here", field, standing === "row" ? "Aggregates stand in the measures of an aggregate or pivot step, not here. Put such a step before this one." : "An aggregate cannot stand inside another. Compute the inner one in a step before.");
    return SPOILED;
  }
  const check = (inner: Expression, at: string) => checkExpression(inner, `${field}.${at}`, scope, "aggregated");
  const parts = expression.arguments.map((inner, index) => check(inner, `arguments.${index}`));
  const beside = [...(expression.order ?? []).map((key, index) => check(key.expression, `order.${index}.expression`)), ...(expression.filter === undefined ? [] : [check(expression.filter, "filter")])];
  const filter = expression.filter === undefined ? undefined : beside.at(-1);
  if (filter !== undefined && filter.type.kind !== "boolean" && filter.type.kind !== "unknown") report("wrong-type", `${field}.filter`, `A condition is true or false; this is ${describeType(filter.type)}.`);
  const definition = aggregates.get(expression.function);
  if (definition === undefined) {
    report("no-such-function", field, `There is no aggregate ${expression.function}. There are: ${[...aggregates.keys()].join(", ")}.`);
    return SPOILED;
  }
  if (definition.ordered && (expression.order ?? []).length === 0) report("unordered", field, `What ${definition.name} gives depends on the order of the rows. Give it one.`, "warning");
  const typed = applyFunction(definition, parts, field, report);
  return { ...typed, uses: [...typed.uses, ...beside.flatMap(({ uses }) => uses)], aggregated: true };
}

function checkSubquery(expression: Extract<Expression, { kind: "subquery" }>, field: string, scope: ExpressionScope, left: readonly Typed[], standing: Standing): Typed {
  const { report } = scope;
  const seen = standing === "measure" ? new Map([...scope.ports, ...(scope.groupPorts ?? [])]) : scope.ports;
  const rows = scope.subquery(expression.graph, field, seen);
  if (rows === null) return SPOILED;
  const { mode } = expression;
  if (mode === "exists") return computed(BOOLEAN, false, left);
  const [column] = rows.columns;
  if (mode === "scalar") {
    if (column === undefined || rows.columns.length !== 1) {
      report("wrong-type", field, `A value is one column; this subquery gives ${rows.columns.length}. Select one in it.`);
      return SPOILED;
    }
    return { ...computed(column.type, true, left), uses: [column] };
  }
  if (left.length !== rows.columns.length) {
    report("wrong-argument-count", `${field}.left`, `The subquery gives ${rows.columns.length} columns; ${left.length} are compared with them.`);
    return SPOILED;
  }
  left.forEach(({ type }, index) => {
    const other = rows.columns[index];
    if (other !== undefined && commonType(type, other.type) === null) report("wrong-type", `${field}.left.${index}`, unlike([type, other.type]));
  });
  if (mode === "in" && expression.not === true && rows.columns.some(({ nullable }) => nullable)) {
    report("null-in-not-in", field, `${someOf(rows.columns.filter(({ nullable }) => nullable).map(({ name }) => name))} may be NULL: then NOT IN is true for no row. Use an anti join, or filter NULL out.`, "warning");
  }
  if ((mode === "any" || mode === "all") && expression.comparison === undefined) report("incomplete", `${field}.comparison`, "Say how the values are compared.");
  return { ...computed(BOOLEAN, left.some(({ nullable }) => nullable) || rows.columns.some(({ nullable }) => nullable), left), uses: [...left.flatMap(({ uses }) => uses), ...rows.columns] };
}
