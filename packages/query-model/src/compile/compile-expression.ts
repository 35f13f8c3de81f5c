import { sql } from "kysely";
import { AGGREGATE_FUNCTIONS } from "../functions/aggregate-functions.ts";
import { SCALAR_FUNCTIONS } from "../functions/scalar-functions.ts";
import { BOOLEAN, describeType, TEXT, UINT256, UNKNOWN, type ColumnType } from "@aiweb/contracts/query/column-type";
import type { Comparison, Expression, SortKey } from "../graph/expression.ts";
import { aliasesOf, columnIn, render, type Block } from "./block.ts";
import type { ExpressionPlace } from "./compile-context.ts";
import type { AggregateCall, Argument } from "./dialects/dialect.ts";
import { bind, castTo, list, ParameterPlace, type BoundValue, type Fragment } from "./fragment.ts";
import { rawExpression } from "./raw-expression.ts";
import { ENGINE_NAMES, Refusal } from "./refusal.ts";

const OPERATORS: Record<Comparison, string> = { "equals": "=", "not-equals": "<>", "less": "<", "less-or-equal": "<=", "greater": ">", "greater-or-equal": ">=" };
const definitions = new Map([...SCALAR_FUNCTIONS, ...AGGREGATE_FUNCTIONS].map((definition) => [definition.name, definition]));

/** The engine's name of a type, or a refusal. */
export function typeNameOf(type: ColumnType, { statement: { dialect } }: Pick<ExpressionPlace, "statement">): string {
  const name = dialect.typeName(type);
  if (name === null) throw new Refusal(dialect.engine, `${ENGINE_NAMES[dialect.engine]} has no ${describeType(type)}. Take a value out of it, or run this step on another engine.`);
  return name;
}

/** What is done in place of a cast to text that no two engines write alike. */
const NOT_AS_TEXT: Partial<Record<ColumnType["kind"], string>> = { timestamp: "Use to-iso-text.", float: "Cast it to a decimal before." };

/** A value as one of another type; what cannot be one is an error when it comes. */
export function converted(fragment: Fragment, from: ColumnType, to: ColumnType, place: Pick<ExpressionPlace, "statement">): Fragment {
  const { cast, engine, uint256 } = place.statement.dialect;
  const instead = to.kind === "text" ? NOT_AS_TEXT[from.kind] : undefined;
  if (instead !== undefined) throw new Refusal(engine, `${ENGINE_NAMES[engine]} writes a ${describeType(from)} as text in a way of its own. ${instead}`);
  const name = typeNameOf(to, place);
  if (from.kind === to.kind && to.kind === "uint256") return fragment;
  if (to.kind === "uint256") return uint256.from(fragment, from);
  return from.kind === "uint256" ? uint256.to(fragment, to, name) : cast(fragment, from, to, name);
}

/** Values that are taken as of one type: a whole number beside a uint256 is made one, as text elsewhere is no number. */
function alike(values: readonly Argument[], place: ExpressionPlace): Argument[] {
  if (!values.some(({ type }) => type.kind === "uint256")) return [...values];
  return values.map((value): Argument => {
    if (value.type.kind !== "integer") return value;
    const { expression, type } = value;
    const known = expression.kind === "literal" && expression.value !== null && !String(expression.value).startsWith("-");
    return { ...value, type: UINT256, fragment: known ? bound(String(expression.value), UINT256, place) : converted(value.fragment, type, UINT256, place) };
  });
}

/** A value of a type, bound and typed: an engine left to guess takes 0.05 for a float. */
export function bound(value: BoundValue, type: ColumnType, place: Pick<ExpressionPlace, "statement">): Fragment {
  // a number that comes when the query runs is brought into form there
  if (type.kind === "uint256" && value instanceof ParameterPlace) return converted(castTo(bind(value), typeNameOf(TEXT, place)), TEXT, type, place);
  const padded = type.kind === "uint256" && typeof value === "string" && !place.statement.dialect.has.uint256 ? value.padStart(78, "0") : value;
  return castTo(bind(padded), typeNameOf(type, place));
}

/** All columns of a block as a SELECT, under names that differ. */
export function renderAll(block: Block): Fragment {
  const aliases = aliasesOf([...block.columns.values()].map(({ column }) => column));
  return render(
    block,
    [...block.columns].map(([id, { fragment }]) => ({ fragment: fragment(), alias: aliases.get(id) ?? id })),
  );
}

export function compileOrder(keys: readonly SortKey[], place: ExpressionPlace): Fragment[] {
  return keys.map(({ expression, direction, nulls }) => {
    const { fragment, type } = compileExpression(expression, place);
    const never = expression.kind === "column" && place.ports.get(expression.port)?.columns.get(expression.column)?.column.nullable === false;
    return place.statement.dialect.orderBy(fragment, { direction, nulls: never ? null : nulls }, type);
  });
}

/** An expression of a checked graph as SQL, with its type. Every operator stands in parentheses of its own. */
export function compileExpression(expression: Expression, place: ExpressionPlace): Argument {
  const { dialect, checked } = place.statement;
  const inner = (child: Expression) => compileExpression(child, place);
  const made = (fragment: Fragment, type: ColumnType): Argument => ({ fragment, expression, type });

  switch (expression.kind) {
    case "column": {
      const key = expression.port === "key" ? place.keys?.get(expression.column) : undefined;
      if (key !== undefined) return made(key.fragment, key.column.type);
      const port = place.ports.get(expression.port);
      if (port === undefined) throw new Error(`The checked graph has no port ${expression.port} here.`);
      const { fragment, column } = columnIn(port, expression.column);
      return made(fragment(), column.type);
    }
    case "outer": {
      const port = place.outer[expression.depth - 1]?.get(expression.port);
      if (port === undefined) throw new Error(`The checked graph has no outer port ${expression.port} here.`);
      const { fragment, column } = columnIn(port, expression.column);
      return made(fragment(), column.type);
    }
    case "literal":
      return made(bound(expression.value, expression.type, place), expression.type);
    case "parameter": {
      const type = checked.parameters.get(expression.parameter)?.type ?? UNKNOWN;
      return made(bound(new ParameterPlace(expression.parameter), type, place), type);
    }
    case "call": {
      const given = expression.arguments.map(inner);
      const parts = definitions.get(expression.function)?.alike === true ? alike(given, place) : given;
      const type = resultOf(expression.function, parts);
      if (expression.function === "is-distinct-from" || expression.function === "is-not-distinct-from") {
        const [left, right] = parts;
        if (left === undefined || right === undefined) throw new Error("The checked graph compares two values.");
        return made(dialect.distinctFrom(left.fragment, right.fragment, expression.function === "is-not-distinct-from"), BOOLEAN);
      }
      return made(mapped(dialect.functions, expression.function, place)(parts, type), type);
    }
    case "case": {
      const conditions = expression.branches.map(({ when }) => inner(when).fragment);
      const values = alike([...expression.branches.map(({ value }) => inner(value)), ...(expression.otherwise === undefined ? [] : [inner(expression.otherwise)])], place);
      const text = list(conditions.map((when, index) => sql`when ${when} then ${values[index]?.fragment}`), sql` `);
      return made(expression.otherwise === undefined ? sql`case ${text} end` : sql`case ${text} else ${values.at(-1)?.fragment} end`, resultOf("coalesce", values));
    }
    case "cast": {
      const { fragment, type } = inner(expression.argument);
      if (expression.failure === "error") return made(converted(fragment, type, expression.to, place), expression.to);
      if (type.kind === "uint256" || expression.to.kind === "uint256") throw new Refusal(dialect.engine, `${ENGINE_NAMES[dialect.engine]} has no cast from or to uint256 that gives NULL where it fails. Filter such values out before.`);
      if (dialect.tryCast === null) throw new Refusal(dialect.engine, `${ENGINE_NAMES[dialect.engine]} has no cast that gives NULL where it fails. Filter such values out, or run this step on another engine.`);
      return made(dialect.tryCast(fragment, typeNameOf(expression.to, place)), expression.to);
    }
    case "aggregate":
      return compileAggregate(expression, place);
    case "in-list": {
      const [argument, ...items] = alike([expression.argument, ...expression.items].map(inner), place).map(({ fragment }) => fragment);
      return made(sql`(${argument} ${sql.raw(expression.not === true ? "not in" : "in")} (${list(items)}))`, BOOLEAN);
    }
    case "subquery":
      return compileSubquery(expression, place);
    case "path": {
      const { fragment, type } = inner(expression.argument);
      if (type.kind !== "json") throw new Refusal(dialect.engine, `A path leads into JSON so far; this is ${describeType(type)}.`);
      if (expression.type.kind === "json") return made(dialect.jsonAt(fragment, expression.path, "json"), expression.type);
      const text = dialect.jsonAt(fragment, expression.path, "text");
      return made(expression.type.kind === "text" ? text : converted(text, TEXT, expression.type, place), expression.type);
    }
    case "raw":
      if (expression.engine !== dialect.engine) throw new Refusal(dialect.engine, `An expression is written in SQL of ${ENGINE_NAMES[expression.engine]}, not of ${ENGINE_NAMES[dialect.engine]}. Run it there, or write it anew.`);
      return made(rawExpression(dialect.engine, expression.text, expression.arguments.map((argument) => inner(argument).fragment)), expression.type);
  }
}

function resultOf(name: string, parts: readonly Argument[]): ColumnType {
  const type = definitions.get(name)?.result(parts.map((part) => part.type));
  return type === undefined || typeof type === "string" ? UNKNOWN : type;
}

function mapped<T>(table: Readonly<Record<string, T>>, name: string, { statement: { dialect } }: ExpressionPlace): T {
  const mapping = table[name];
  if (mapping === undefined) throw new Refusal(dialect.engine, `${ENGINE_NAMES[dialect.engine]} has no function ${name}. Run this step on another engine.`);
  return mapping;
}

function compileAggregate(expression: Extract<Expression, { kind: "aggregate" }>, place: ExpressionPlace): Argument {
  const { dialect } = place.statement;
  // inside an aggregate, port names are those of the rows, not of the group
  const { keys: _keys, narrowedBy, ...rows } = place;
  const parts = expression.arguments.map((argument) => compileExpression(argument, rows));
  const type = resultOf(expression.function, parts);
  const mapping = mapped(dialect.aggregates, expression.function, place);
  const conditions = [...(narrowedBy === undefined ? [] : [narrowedBy]), ...(expression.filter === undefined ? [] : [compileExpression(expression.filter, rows).fragment])];
  const condition = conditions.length === 0 ? undefined : sql`${list(conditions, sql` and `)}`;
  if ((expression.order ?? []).length > 0 && (!dialect.has.aggregateOrder || parts.length === 0)) throw new Refusal(dialect.engine, `${ENGINE_NAMES[dialect.engine]} has no order inside ${expression.function}.`);

  const narrowed = condition !== undefined && !dialect.has.aggregateFilter;
  const order = (expression.order ?? []).length === 0 ? sql`` : sql` order by ${list(compileOrder(expression.order ?? [], rows))}`;
  const call: AggregateCall = (name, given, behind = sql``) => {
    const [first = sql`*`, ...others] = given;
    // NULL is not counted, summed or compared by any aggregate that is compiled for an engine without filters
    const counted = narrowed ? sql`case when ${condition} then ${parts.length === 0 ? sql`1` : first} end` : first;
    const text = sql`${sql.raw(name)}(${sql.raw(expression.distinct === true ? "distinct " : "")}${list([counted, ...others])}${order})${behind}`;
    return condition === undefined || narrowed ? text : sql`${text} filter (where ${condition})`;
  };
  return { fragment: mapping(parts, call, type, { distinct: expression.distinct === true, window: false }), expression, type };
}

function compileSubquery(expression: Extract<Expression, { kind: "subquery" }>, place: ExpressionPlace): Argument {
  const { mode, graph, not = false, comparison = "equals" } = expression;
  const block = place.compileSubgraph(graph, { outer: [place.ports, ...place.outer], flows: place.flows });
  const word = sql.raw(not ? "not " : "");
  if (mode === "exists") return { fragment: sql`${word}exists (\n${render({ ...block, order: [] }, [])}\n)`, expression, type: BOOLEAN };
  const query = sql`(\n${renderAll(block)}\n)`;
  if (mode === "scalar") return { fragment: query, expression, type: [...block.columns.values()][0]?.column.type ?? UNKNOWN };
  const asked = [...block.columns.values()];
  const left = (expression.left ?? []).map((one, index) => {
    const value = compileExpression(one, place);
    const wanted = asked[index]?.column.type ?? value.type;
    if (value.type.kind === "uint256" && wanted.kind !== "uint256") throw new Refusal(place.statement.dialect.engine, `${ENGINE_NAMES[place.statement.dialect.engine]} compares a uint256 with those of a subquery only. Cast the column there.`);
    return wanted.kind === "uint256" ? converted(value.fragment, value.type, wanted, place) : value.fragment;
  });
  const compared = left.length === 1 ? sql`${left[0]}` : sql`(${list(left)})`;
  if (mode === "in") return { fragment: sql`(${compared} ${word}in ${query})`, expression, type: BOOLEAN };
  return { fragment: sql`(${compared} ${sql.raw(OPERATORS[comparison])} ${sql.raw(mode)} ${query})`, expression, type: BOOLEAN };
}
