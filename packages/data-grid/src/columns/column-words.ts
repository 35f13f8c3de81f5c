import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { formatNumber } from "@aiweb/ui";

const KINDS: Record<ColumnSchema["kind"], string> = { text: "text", number: "number", boolean: "yes or no", time: "time", list: "list", object: "object", bytes: "bytes", other: "other" };

/** What a column holds, in a word. */
export function kindWord(kind: ColumnSchema["kind"]): string {
  return KINDS[kind];
}

/** Type and missing values, as they stand under a column's name. */
export function columnNote(column: Pick<ColumnSchema, "kind" | "nullCount">): string {
  return column.nullCount === 0 ? kindWord(column.kind) : `${kindWord(column.kind)} · ${formatNumber(column.nullCount)} missing`;
}

/** A first width for a column by what it holds. */
export function columnWidth(column: Pick<ColumnSchema, "kind" | "name">): number {
  const byKind = column.kind === "text" || column.kind === "list" || column.kind === "object" ? 320 : 150;
  return Math.min(420, Math.max(byKind, column.name.length * 8 + 48));
}

/** How a column shares what room is left over: long texts take it. */
export function columnGrow(column: Pick<ColumnSchema, "kind">): number {
  return column.kind === "text" || column.kind === "list" || column.kind === "object" ? 1 : 0;
}
