import { sql } from "kysely";
import type { Engine } from "../../graph/expression.ts";
import type { Fragment } from "../fragment.ts";
import { ENGINE_NAMES, Refusal } from "../refusal.ts";
import type { FunctionMapping } from "./dialect.ts";

/** SQL in which {0}, {1} stand for arguments. Other braces, those of a regular expression, stay as they are. */
export function fill(text: string, fragments: readonly Fragment[]): Fragment {
  const pieces = text.split(/\{(\d+)\}/).map((piece, index): Fragment => {
    if (index % 2 === 0) return sql.raw(piece);
    return fragments[Number(piece)] ?? sql.raw(`{${piece}}`);
  });
  return sql.join(pieces, sql``);
}

/** A function as SQL with places for its arguments. */
export const written =
  (text: string): FunctionMapping =>
  (parts) =>
    fill(
      text,
      parts.map(({ fragment }) => fragment),
    );

/** An engine does not have it; the sentence says what to do instead. */
export const refusing = (engine: Engine, what: string, instead = "Run this step on another engine.") => (): never => {
  throw new Refusal(engine, `${ENGINE_NAMES[engine]} has no ${what}. ${instead}`);
};

type Written = string | FunctionMapping;
/** What a function is on each engine; one text where all write it alike. */
export type FunctionTable = Readonly<Record<string, Written | Readonly<Record<Engine, Written>>>>;

/** A family's functions as an engine writes them. */
export function functionsOf(engine: Engine, table: FunctionTable): Record<string, FunctionMapping> {
  return Object.fromEntries(
    Object.entries(table).map(([name, entry]) => {
      const own = typeof entry === "string" || typeof entry === "function" ? entry : entry[engine];
      return [name, typeof own === "string" ? written(own) : own];
    }),
  );
}
