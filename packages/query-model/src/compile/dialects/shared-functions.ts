import { sql } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Engine } from "../../graph/expression.ts";
import { castTo, list } from "../fragment.ts";
import { ENGINE_NAMES, Refusal } from "../refusal.ts";
import type { AggregateMapping, Argument, FunctionMapping } from "./dialect.ts";

const infix =
  (operator: string): FunctionMapping =>
  ([left, right]) =>
    sql`(${left?.fragment} ${sql.raw(operator)} ${right?.fragment})`;
const joined =
  (operator: string): FunctionMapping =>
  (parts) =>
    sql`(${list(parts.map(({ fragment }) => fragment), sql.raw(` ${operator} `))})`;

/** A function of the engine, by its name there. */
export const named =
  (name: string): FunctionMapping =>
  (parts) =>
    sql`${sql.raw(name)}(${list(parts.map(({ fragment }) => fragment))})`;

/** Arithmetic of whole numbers in 64 bits, whatever the columns have. */
const widened = ({ fragment, type }: Argument, typeName: string) => (type.kind === "integer" && type.bits < 64 ? castTo(fragment, typeName) : fragment);
const arithmetic =
  (operator: string): FunctionMapping =>
  ([left, right]) =>
    left === undefined || right === undefined ? sql`null` : sql`(${widened(left, "bigint")} ${sql.raw(operator)} ${widened(right, "bigint")})`;

/** Quotients are floats, and NULL where the divisor is 0. */
const divide =
  (double: string): FunctionMapping =>
  ([left, right]) =>
    left === undefined || right === undefined ? sql`null` : sql`(${castTo(left.fragment, double)} / nullif(${castTo(right.fragment, double)}, 0))`;

/** What all engines write alike; `double` is their float of 64 bits. */
export function sharedFunctions(double: string) {
  return {
    "equals": infix("="),
    "not-equals": infix("<>"),
    "less": infix("<"),
    "less-or-equal": infix("<="),
    "greater": infix(">"),
    "greater-or-equal": infix(">="),
    "between": ([value, low, high]) => sql`(${value?.fragment} between ${low?.fragment} and ${high?.fragment})`,
    "is-null": ([value]) => sql`(${value?.fragment} is null)`,
    "is-not-null": ([value]) => sql`(${value?.fragment} is not null)`,
    "and": joined("and"),
    "or": joined("or"),
    "not": ([value]) => sql`(not ${value?.fragment})`,
    "add": arithmetic("+"),
    "subtract": arithmetic("-"),
    "multiply": arithmetic("*"),
    "divide": divide(double),
    "negate": ([value]) => sql`(- ${value?.fragment})`,
    "absolute": named("abs"),
    "round": named("round"),
    "floor": named("floor"),
    "ceiling": named("ceiling"),
    "power": ([base, exponent]) => (base === undefined || exponent === undefined ? sql`null` : sql`power(${castTo(base.fragment, double)}, ${castTo(exponent.fragment, double)})`),
    "lower": named("lower"),
    "upper": named("upper"),
    "length": named("char_length"),
    "trim": named("trim"),
    "replace": named("replace"),
    "coalesce": named("coalesce"),
    "null-if": named("nullif"),
  } satisfies Record<string, FunctionMapping>;
}

/** Aggregates that all engines write alike. */
export const SHARED_AGGREGATES: Record<string, AggregateMapping> = {
  "count": ([value], call) => call("count", [value?.fragment ?? sql`*`]),
  "minimum": aggregateNamed("min"),
  "maximum": aggregateNamed("max"),
};

/** An aggregate of the engine, by its name there. */
export function aggregateNamed(name: string): AggregateMapping {
  return (parts, call) =>
    call(
      name,
      parts.map(({ fragment }) => fragment),
    );
}

/** The text of a literal pattern; undefined where the pattern is computed. */
export function literalText(argument: Argument | undefined): string | undefined {
  const { expression } = argument ?? {};
  return expression?.kind === "literal" && typeof expression.value === "string" ? expression.value : undefined;
}

/** A path as SQL's JSON path language writes it, keys quoted: `$."a"[0]`. */
export function jsonPath(path: readonly (string | number)[]): string {
  return `$${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${JSON.stringify(step)}`)).join("")}`;
}

/** Where an engine has no number of 256 bits: it is text there, whose order is that of the numbers, and whose sums are none. */
export function withoutUint256(engine: Engine): { scalar: (mapping: FunctionMapping) => FunctionMapping; aggregate: (mapping: AggregateMapping) => AggregateMapping } {
  const refuse = (parts: readonly Argument[], result: ColumnType) => {
    if (result.kind !== "uint256" && parts.every(({ type }) => type.kind !== "uint256")) return;
    throw new Refusal(engine, `${ENGINE_NAMES[engine]} has no number of 256 bits to compute with. Compute it on PostgreSQL, or cast it to decimal(38, 0) where it fits.`);
  };
  return {
    scalar: (mapping) => (parts, result) => {
      refuse(parts, result);
      return mapping(parts, result);
    },
    aggregate: (mapping) => (parts, call, result) => {
      refuse(parts, result);
      return mapping(parts, call, result);
    },
  };
}

/** Those of the shared functions that compute with numbers. */
export const COMPUTING = ["add", "subtract", "multiply", "divide", "negate", "absolute", "round", "floor", "ceiling", "power"] as const;
