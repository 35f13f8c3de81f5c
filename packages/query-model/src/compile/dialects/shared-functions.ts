import { sql } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Engine } from "../../graph/expression.ts";
import { list } from "../fragment.ts";
import { ENGINE_NAMES, Refusal } from "../refusal.ts";
import type { AggregateMapping, Argument, FunctionMapping } from "./dialect.ts";

/** A function of the engine, by its name there. */
export const named =
  (name: string): FunctionMapping =>
  (parts) =>
    sql`${sql.raw(name)}(${list(parts.map(({ fragment }) => fragment))})`;

/** The arguments with an operator between. */
export const joined =
  (operator: string): FunctionMapping =>
  (parts) =>
    sql`(${list(parts.map(({ fragment }) => fragment), sql.raw(` ${operator} `))})`;

/** An aggregate of the engine, by its name there. */
export function aggregateNamed(name: string): AggregateMapping {
  return (parts, call) =>
    call(
      name,
      parts.map(({ fragment }) => fragment),
    );
}

/** Aggregates that all engines write alike. */
export const SHARED_AGGREGATES: Record<string, AggregateMapping> = {
  "count": ([value], call) => call("count", [value?.fragment ?? sql`*`]),
  "minimum": aggregateNamed("min"),
  "maximum": aggregateNamed("max"),
};

/** The text of a literal; undefined where it is computed. */
export function literalText(argument: Argument | undefined): string | undefined {
  const { expression } = argument ?? {};
  return expression?.kind === "literal" && typeof expression.value === "string" ? expression.value : undefined;
}

/** The whole number of a literal; undefined where it is computed, or beyond 53 bits. */
export function literalInteger(argument: Argument | undefined): number | undefined {
  const { expression } = argument ?? {};
  const value = expression?.kind === "literal" && expression.type.kind === "integer" && expression.value !== null ? Number(expression.value) : undefined;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A path as SQL's JSON path language writes it, keys quoted: `$."a"[0]`. */
export function jsonPath(path: readonly (string | number)[]): string {
  return `$${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${JSON.stringify(step)}`)).join("")}`;
}

/** Where an engine has no number of 256 bits: it is text there, which is added, compared and summed, but no more. */
export function withoutUint256(engine: Engine, mapping: FunctionMapping): FunctionMapping {
  const refuse = (parts: readonly Argument[], result: ColumnType) => {
    if (result.kind !== "uint256" && parts.every(({ type }) => type.kind !== "uint256")) return;
    throw new Refusal(engine, `${ENGINE_NAMES[engine]} has no number of 256 bits to compute with. Compute it on PostgreSQL, or cast it to decimal(38, 0) where it fits.`);
  };
  return (parts, result) => {
    refuse(parts, result);
    return mapping(parts, result);
  };
}
