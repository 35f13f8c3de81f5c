import { facetParts, searchText } from "../../app/facets.ts";

export const datasetSorts = ["updated", "name", "rows"] as const;
export type DatasetSort = (typeof datasetSorts)[number];

/** What the list shows, as the URL says it: several values of a facet stand with commas between. */
export type DatasetListSearch = { q?: string | undefined; licence?: string | undefined; format?: string | undefined; sort?: DatasetSort };

/** The same, taken apart. */
export type DatasetFilter = { search: string; licence: string[]; format: string[]; sort: DatasetSort };

/** Reads the URL; what does not fit is left out. */
export function datasetListSearch(raw: Record<string, unknown>): DatasetListSearch {
  const search: DatasetListSearch = {};
  for (const key of ["q", "licence", "format"] as const) {
    const value = searchText(raw[key]);
    if (value !== undefined) search[key] = value;
  }
  const sort = datasetSorts.find((name) => name === raw["sort"]);
  if (sort !== undefined && sort !== "updated") search.sort = sort;
  return search;
}

export function filterOf(search: DatasetListSearch): DatasetFilter {
  return { search: (search.q ?? "").slice(0, 200), licence: facetParts(search.licence).slice(0, 20), format: facetParts(search.format).slice(0, 10), sort: search.sort ?? "updated" };
}
