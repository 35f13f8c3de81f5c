import { sql, type RawBuilder } from "kysely";
import type { LiteralValue } from "../graph/expression.ts";

/** A piece of SQL whose identifiers and values are still apart from its text. */
export type Fragment = RawBuilder<unknown>;

/** A value given when the query runs: the graph's parameter of this id. */
export class ParameterPlace {
  readonly parameter: string;
  constructor(parameter: string) {
    this.parameter = parameter;
  }
}

/** What is bound at a placeholder. */
export type BoundValue = LiteralValue | ParameterPlace;

export const bind = (value: BoundValue): Fragment => sql`${sql.val(value)}`;

export const list = (fragments: readonly Fragment[], separator = sql`, `): Fragment => sql.join(fragments, separator);

/** A cast, in a form that every engine reads. The type's name comes from a dialect, never from a document. */
export const castTo = (fragment: Fragment, typeName: string): Fragment => sql`cast(${fragment} as ${sql.raw(typeName)})`;
