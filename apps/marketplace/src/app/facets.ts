import type { FacetOption } from "@aiweb/ui";

/** How many each value of each facet would leave. */
export type FacetCounts = Record<string, Record<string, number>>;

/** A facet's values as the URL has them, with commas between. */
export function facetParts(value: string | undefined): string[] {
  return value === undefined ? [] : value.split(",").filter((part) => part !== "");
}

/** A facet's new choice, for the URL; undefined takes it out. */
export function facetValue(selected: readonly string[]): string | undefined {
  return selected.length === 0 ? undefined : selected.join(",");
}

/** A text of the URL's search; what looks like a number was read as one. */
export function searchText(value: unknown): string | undefined {
  return (typeof value === "string" || typeof value === "number") && value !== "" ? String(value) : undefined;
}

/** Values that are known only by their counts, most first; a chosen one stays, to be taken back. */
export function countedOptions(counts: Record<string, number> | undefined, selected: readonly string[]): FacetOption[] {
  const values = new Map(Object.entries(counts ?? {}));
  for (const value of selected) if (!values.has(value)) values.set(value, 0);
  return [...values].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([value, count]) => ({ value, label: value, ...(counts === undefined ? {} : { count }) }));
}
