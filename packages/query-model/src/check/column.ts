import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { SortKey } from "../graph/expression.ts";

/** How a value came to be, the strongest of the steps since its source. */
export type Derivation = "same" | "renamed" | "computed" | "aggregated";

/** A column of a source that another column was made of. */
export type Origin = { node: string; column: string; how: Derivation };

/** A column as a port has it. */
export type Column = {
  id: string;
  name: string;
  type: ColumnType;
  nullable: boolean;
  /** Whether no two rows have the same value there, as far as is known. */
  unique: boolean;
  /** The collation of a source's own text, where it is not binary. */
  collation?: string | undefined;
  origin: readonly Origin[];
};

/** What flows out of a node. */
export type Rows = { columns: readonly Column[]; /** The order that the rows come in, by these columns; none where it is chance. */ orderedBy: readonly SortKey[] };

const STRENGTH: Record<Derivation, number> = { same: 0, renamed: 1, computed: 2, aggregated: 3 };

/** The origins of several columns as those of one, each source column once, by its strongest step. */
export function mergeOrigins(columns: readonly { origin: readonly Origin[] }[], how: Derivation): Origin[] {
  const merged = new Map<string, Origin>();
  for (const origin of columns.flatMap((column) => column.origin)) {
    const key = `${origin.node} ${origin.column}`;
    const known = merged.get(key);
    const strongest = [origin.how, how, known?.how ?? "same"].reduce((one, other) => (STRENGTH[other] > STRENGTH[one] ? other : one));
    merged.set(key, { node: origin.node, column: origin.column, how: strongest });
  }
  return [...merged.values()];
}
