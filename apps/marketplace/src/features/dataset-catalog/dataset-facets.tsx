import { FacetGroup, SearchField, Stack } from "@aiweb/ui";
import { countedOptions, facetValue, type FacetCounts } from "../../app/facets.ts";
import type { DatasetFilter, DatasetListSearch } from "./dataset-list-search.ts";
import { FORMATS } from "./dataset-words.ts";

export type DatasetFacetsProps = {
  filter: DatasetFilter;
  /** How many each value would leave; undefined before the first answer. */
  counts: FacetCounts | undefined;
  onChange: (change: DatasetListSearch) => void;
};

/** What the list of public datasets can be narrowed by, with how many each choice leaves. */
export function DatasetFacets({ filter, counts, onChange }: DatasetFacetsProps) {
  const licences = countedOptions(counts?.["licence"], filter.licence);
  return (
    <Stack gap={5}>
      <SearchField label="Search datasets" placeholder="Name, owner, description" delay={250} value={filter.search} onValueChange={(q) => onChange({ q: q === "" ? undefined : q })} />
      <FacetGroup
        title="Kind of file"
        options={Object.entries(FORMATS).map(([value, label]) => ({ value, label, ...(counts === undefined ? {} : { count: counts["format"]?.[value] ?? 0 }) }))}
        selected={filter.format}
        onSelectedChange={(format) => onChange({ format: facetValue(format) })}
      />
      {licences.length === 0 ? null : <FacetGroup title="Licence" options={licences} selected={filter.licence} onSelectedChange={(licence) => onChange({ licence: facetValue(licence) })} />}
    </Stack>
  );
}
