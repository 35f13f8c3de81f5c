export const datasetSorts = ["updated", "name", "rows"] as const;
export type DatasetSort = (typeof datasetSorts)[number];
export type DatasetListSearch = { search?: string; licence?: string[]; format?: string[]; sort?: DatasetSort };

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string" && item !== "") : [];
}

/** Reads search, facets and order from the address; what does not fit is left out. */
export function datasetListSearch(raw: Record<string, unknown>): DatasetListSearch {
  const licence = texts(raw["licence"]);
  const format = texts(raw["format"]);
  const sort = datasetSorts.find((name) => name === raw["sort"]);
  return {
    ...(typeof raw["search"] === "string" && raw["search"] !== "" ? { search: raw["search"] } : {}),
    ...(licence.length > 0 ? { licence } : {}),
    ...(format.length > 0 ? { format } : {}),
    ...(sort === undefined || sort === "updated" ? {} : { sort }),
  };
}
