import type { ModelProvider, ModelSummary } from "@aiweb/contracts/models/model";
import { facetParts, searchText } from "../../app/facets.ts";
import { ABILITIES, PROVIDERS, SORTS, TASKS } from "./model-words.ts";

export type Ability = keyof typeof ABILITIES;
export type Sort = keyof typeof SORTS;

/** What the list shows, as the URL says it: several values of a facet stand with commas between. */
export type ModelListSearch = { q?: string; task?: string; provider?: string; licence?: string; can?: string; sort?: Sort };

/** The same, taken apart. */
export type ModelFilter = { search: string; task: ModelSummary["task"][]; provider: ModelProvider[]; licence: string[]; can: Ability[]; sort: Sort };

export type Facet = "task" | "provider" | "licence" | "can";

function keys<Key extends string>(record: Record<Key, string>): (value: string) => value is Key {
  return (value): value is Key => Object.hasOwn(record, value);
}

const isTask = keys(TASKS);
const isProvider = keys(PROVIDERS);
const isAbility = keys(ABILITIES);
const isSort = keys(SORTS);

/** Reads the URL; what it does not know is left out. */
export function modelListSearch(raw: Record<string, unknown>): ModelListSearch {
  const search: ModelListSearch = {};
  for (const key of ["q", "task", "provider", "licence", "can"] as const) {
    const value = searchText(raw[key]);
    if (value !== undefined) search[key] = value;
  }
  const { sort } = raw;
  if (typeof sort === "string" && isSort(sort) && sort !== "relevance") search.sort = sort;
  return search;
}

export function filterOf(search: ModelListSearch): ModelFilter {
  return {
    search: (search.q ?? "").slice(0, 200),
    task: facetParts(search.task).filter(isTask),
    provider: facetParts(search.provider).filter(isProvider),
    licence: facetParts(search.licence).slice(0, 20),
    can: facetParts(search.can).filter(isAbility),
    sort: search.sort ?? "relevance",
  };
}
