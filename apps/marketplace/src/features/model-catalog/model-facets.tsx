import { FacetGroup, SearchField, type FacetOption } from "@aiweb/ui";
import { countedOptions, facetValue, type FacetCounts } from "../../app/facets.ts";
import type { Facet, ModelFilter, ModelListSearch } from "./model-list-search.ts";
import { ABILITIES, PROVIDERS, TASKS } from "./model-words.ts";

type Props = {
  filter: ModelFilter;
  /** How many each value would leave; undefined before the first answer. */
  counts: FacetCounts | undefined;
  onChange: (change: ModelListSearch) => void;
};

function named(words: Record<string, string>, counts: Record<string, number> | undefined, selected: readonly string[]): FacetOption[] {
  return Object.entries(words)
    .filter(([value]) => counts === undefined || (counts[value] ?? 0) > 0 || selected.includes(value))
    .map(([value, label]) => ({ value, label, ...(counts === undefined ? {} : { count: counts[value] ?? 0 }) }));
}

/** Search and facets of the catalogue. */
export function ModelFacets({ filter, counts, onChange }: Props) {
  const choose = (facet: Facet) => (selected: string[]) => onChange({ [facet]: facetValue(selected) });
  const licenceOptions = countedOptions(counts?.["licence"], filter.licence);
  return (
    <>
      <SearchField label="Search models" placeholder="Name, owner, task" delay={200} value={filter.search} onValueChange={(q) => onChange({ q: q === "" ? undefined : q })} />
      <FacetGroup title="Task" options={named(TASKS, counts?.["task"], filter.task)} selected={filter.task} onSelectedChange={choose("task")} />
      <FacetGroup title="Runs on" options={named(PROVIDERS, counts?.["provider"], filter.provider)} selected={filter.provider} onSelectedChange={choose("provider")} />
      <FacetGroup title="Can" options={named(ABILITIES, counts === undefined ? undefined : { "run": 0, "fine-tune": 0, ...counts["can"] }, ["run", "fine-tune"])} selected={filter.can} onSelectedChange={choose("can")} />
      {licenceOptions.length === 0 ? null : <FacetGroup title="Licence" options={licenceOptions} selected={filter.licence} onSelectedChange={choose("licence")} />}
    </>
  );
}
