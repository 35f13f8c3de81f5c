import { FacetGroup, SearchField, Stack } from "@aiweb/ui";
import type { DatasetListSearch } from "./dataset-list-search.ts";
import { FORMATS } from "./dataset-words.ts";

export type DatasetFacetsProps = { search: DatasetListSearch; counts: Record<string, Record<string, number>>; onChange: (change: Record<string, unknown>) => void };

/** What the list of public datasets can be narrowed by, with how many each choice leaves. */
export function DatasetFacets({ search, counts, onChange }: DatasetFacetsProps) {
  const licences = Object.entries(counts["licence"] ?? {});
  return (
    <Stack gap={5}>
      <SearchField label="Search datasets" placeholder="Name, owner, description" delay={250} value={search.search ?? ""} onValueChange={(value) => onChange({ search: value })} />
      <FacetGroup
        title="Kind of file"
        options={Object.entries(FORMATS).map(([value, label]) => ({ value, label, count: counts["format"]?.[value] ?? 0 }))}
        selected={search.format ?? []}
        onSelectedChange={(format) => onChange({ format })}
      />
      {licences.length === 0 ? null : <FacetGroup title="Licence" options={licences.map(([value, count]) => ({ value, label: value, count }))} selected={search.licence ?? []} onSelectedChange={(licence) => onChange({ licence })} />}
    </Stack>
  );
}
