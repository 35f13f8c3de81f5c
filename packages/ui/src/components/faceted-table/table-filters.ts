import { formatNumber } from "../../formats/numbers.ts";
import type { FacetOption } from "../facet-group/facet-group.tsx";

/** What a column can be narrowed by. */
export type ColumnFacet = { kind: "options"; options: readonly FacetOption[] } | { kind: "range"; min?: number; max?: number; unit?: string } | { kind: "text" };

/** What is in force, by the column's key; a column that is not narrowed has no entry. */
export type TableFilter = { kind: "options"; selected: readonly string[] } | { kind: "range"; least: number | null; most: number | null } | { kind: "text"; text: string };

export type TableFilters = Readonly<Record<string, TableFilter>>;

function isEmpty(filter: TableFilter): boolean {
  switch (filter.kind) {
    case "options":
      return filter.selected.length === 0;
    case "range":
      return filter.least === null && filter.most === null;
    case "text":
      return filter.text === "";
  }
}

/** The filters with this one put in place; an empty one leaves no entry. */
export function withFilter(filters: TableFilters, key: string, filter: TableFilter): TableFilters {
  const { [key]: _replaced, ...others } = filters;
  return isEmpty(filter) ? others : { ...others, [key]: filter };
}

export type FilterChip = { id: string; words: string; without: TableFilter };

/** A filter in words, one piece for each part that can be taken back. */
export function chipsOf(key: string, header: string, facet: ColumnFacet, filter: TableFilter): FilterChip[] {
  switch (filter.kind) {
    case "options":
      return filter.selected.map((value) => ({
        id: `${key} ${value}`,
        words: `${header}: ${facet.kind === "options" ? (facet.options.find((option) => option.value === value)?.label ?? value) : value}`,
        without: { kind: "options", selected: filter.selected.filter((other) => other !== value) },
      }));
    case "range": {
      const unit = facet.kind === "range" && facet.unit !== undefined ? ` ${facet.unit}` : "";
      const { least, most } = filter;
      const words = least !== null && most !== null ? `${formatNumber(least)} to ${formatNumber(most)}` : least === null ? `at most ${formatNumber(most ?? 0)}` : `at least ${formatNumber(least)}`;
      return [{ id: key, words: `${header}: ${words}${unit}`, without: { kind: "range", least: null, most: null } }];
    }
    case "text":
      return [{ id: key, words: `${header}: “${filter.text}”`, without: { kind: "text", text: "" } }];
  }
}
