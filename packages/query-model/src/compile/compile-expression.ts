import { sql } from "kysely";
import { AGGREGATE_FUNCTIONS } from "../functions/aggregate-functions.ts";
import { SCALAR_FUNCTIONS } from "../functions/scalar-functions.ts";
import { BOOLEAN, describeType, UNKNOWN, type ColumnType } from "@aiweb/contracts/query/column-type";
import type { Comparison, Expression, SortKey } from "../graph/expression.ts";
import { aliasesOf, columnIn, render, type Block } from "./block.ts";
import type { ExpressionPlace } from "./compile-context.ts";
import type { AggregateCall, Argument } from "./dialects/dialect.ts";
import { bind, castTo, list, ParameterPlace, type BoundValue, type Fragment } from "./fragment.ts";
import { ENGINE_NAMES, Refusal } from "./refusal.ts";

const OPERATORS: Record<Comparison, string> = { "equals": "=", "not-equals": "<>", "less": "<", "less-or-equal": "<=", "greater": ">", "greater-or-equal": ">=" };
const definitions = new Map([...SCALAR_FUNCTIONS, ...AGGREGATE_FUNCTIONS].map((definition) => [definition.name, definition]));

/** The engine's name of a type, or a refusal. */
export function typeNameOf(type: ColumnType, { statement: { dialect } }: Pick<ExpressionPlace, "statement">): string {
  const name = dialect.typeName(type);
  if (name === null) throw new Refusal(dialect.engine, `${ENGINE_NAMES[dialect.engine]} has no ${describeType(type)}. Take a value out of it, or run this step on another engine.`);
  return name;
}

/** A value of a type, bound and typed: an engine left to guess takes 0.05 for a float. */
export function bound(value: BoundValue, type: ColumnType, place: Pick<ExpressionPlace, "statement">): Fragment {
  const padded = type.kind === "uint256" && typeof value === "string" && place.statement.dialect.engine !== "postgres" ? value.padStart(78, "0") : value;
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
      const parts = expression.arguments.map(inner);
      const type = resultOf(expression.function, parts);
      if (expression.function === "is-distinct-from" || expression.function === "is-not-distinct-from") {
        const [left, right] = parts;
        if (left === undefined || right === undefined) throw new Error("The checked graph compares two values.");
        return made(dialect.distinctFrom(left.fragment, right.fragment, expression.function === "is-not-distinct-from"), BOOLEAN);
      }
      return made(mapped(dialect.functions, expression.function, place)(parts, type), type);
    }
    case "case": {
      const branches = expression.branches.map(({ when, value }) => ({ when: inner(when).fragment, value: inner(value) }));
      const otherwise = expression.otherwise === undefined ? undefined : inner(expression.otherwise);
      const text = list(branches.map(({ when, value }) => sql`when ${when} then ${value.fragment}`), sql` `);
      return made(otherwise === undefined ? sql`case ${text} end` : sql`case ${text} else ${otherwise.fragment} end`, resultOf("coalesce", [...branches.map(({ value }) => value), ...(otherwise === undefined ? [] : [otherwise])]));
    }
    case "cast": {
      const { fragment } = inner(expression.argument);
      const name = typeNameOf(expression.to, place);
      if (expression.failure === "error") return made(castTo(fragment, name), expression.to);
      if (dialect.tryCast === null) throw new Refusal(dialect.engine, `${ENGINE_NAMES[dialect.engine]} has no cast that gives NULL where it fails. Filter such values out, or run this step on another engine.`);
      return made(dialect.tryCast(fragment, name), expression.to);
    }
    case "aggregate":
      return compileAggregate(expression, place);
    case "in-list": {
      const items = expression.items.map((item) => inner(item).fragment);
      return made(sql`(${inner(expression.argument).fragment} ${sql.raw(expression.not === true ? "not in" : "in")} (${list(items)}))`, BOOLEAN);
    }
    case "subquery":
      return compileSubquery(expression, place);
    case "path": {
      const { fragment, type } = inner(expression.argument);
      if (type.kind !== "json") throw new Refusal(dialect.engine, `A path leads into JSON so far; this is ${describeType(type)}.`);
      if (expression.type.kind === "json") return made(dialect.jsonAt(fragment, expression.path, "json"), expression.type);
      const text = dialect.jsonAt(fragment, expression.path, "text");
      return made(expression.type.kind === "text" ? text : castTo(text, typeNameOf(expression.type, place)), expression.type);
    }
    case "raw":
      throw new Refusal(dialect.engine, `An expression in SQL of one's own is not compiled for ${ENGINE_NAMES[dialect.engine]} so far.`);
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
  if ((expression.order ?? []).length > 0 && (dialect.engine === "mariadb" || parts.length === 0)) throw new Refusal(dialect.engine, `${ENGINE_NAMES[dialect.engine]} has no order inside ${expression.function}.`);

  const narrowed = condition !== undefined && !dialect.has.aggregateFilter;
  const order = (expression.order ?? []).length === 0 ? sql`` : sql` order by ${list(compileOrder(expression.order ?? [], rows))}`;
  const call: AggregateCall = (name, given) => {
    const [first = sql`*`, ...others] = given;
    // NULL is not counted, summed or compared by any aggregate that is compiled for an engine without filters
    const counted = narrowed ? sql`case when ${condition} then ${parts.length === 0 ? sql`1` : first} end` : first;
    const text = sql`${sql.raw(name)}(${sql.raw(expression.distinct === true ? "distinct " : "")}${list([counted, ...others])}${order})`;
    return condition === undefined || narrowed ? text : sql`${text} filter (where ${condition})`;
  };
  return { fragment: mapping(parts, call, type), expression, type };
}

function compileSubquery(expression: Extract<Expression, { kind: "subquery" }>, place: ExpressionPlace): Argument {
  const { mode, graph, not = false, comparison = "equals" } = expression;
  const block = place.compileSubgraph(graph, { outer: [place.ports, ...place.outer], flows: place.flows });
  const word = sql.raw(not ? "not " : "");
  if (mode === "exists") return { fragment: sql`${word}exists (\n${render({ ...block, order: [] }, [])}\n)`, expression, type: BOOLEAN };
  const query = sql`(\n${renderAll(block)}\n)`;
  if (mode === "scalar") return { fragment: query, expression, type: [...block.columns.values()][0]?.column.type ?? UNKNOWN };
  const left = (expression.left ?? []).map((one) => compileExpression(one, place).fragment);
  const compared = left.length === 1 ? sql`${left[0]}` : sql`(${list(left)})`;
  if (mode === "in") return { fragment: sql`(${compared} ${word}in ${query})`, expression, type: BOOLEAN };
  return { fragment: sql`(${compared} ${sql.raw(OPERATORS[comparison])} ${sql.raw(mode)} ${query})`, expression, type: BOOLEAN };
}
