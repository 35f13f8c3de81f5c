import { Chip, Chips } from "@aiweb/ui";
import { facetValue } from "../../app/facets.ts";
import type { Facet, ModelFilter, ModelListSearch } from "./model-list-search.ts";
import { ABILITIES, PROVIDERS, TASKS } from "./model-words.ts";

type Chosen = { facet: Facet; value: string; label: string; rest: string[] };

function chosenOf(filter: ModelFilter): Chosen[] {
  const of = <Value extends string>(facet: Facet, values: readonly Value[], label: (value: Value) => string): Chosen[] =>
    values.map((value) => ({ facet, value, label: label(value), rest: values.filter((other) => other !== value) }));
  return [
    ...of("task", filter.task, (value) => TASKS[value]),
    ...of("provider", filter.provider, (value) => PROVIDERS[value]),
    ...of("can", filter.can, (value) => ABILITIES[value]),
    ...of("licence", filter.licence, (value) => value),
  ];
}

/** The choices in force, each taken back by its cross. */
export function FilterChips({ filter, onChange }: { filter: ModelFilter; onChange: (change: ModelListSearch) => void }) {
  const chosen = chosenOf(filter);
  if (chosen.length === 0) return null;
  return (
    <Chips>
      {chosen.map(({ facet, value, label, rest }) => (
        <Chip key={`${facet} ${value}`} onRemove={() => onChange({ [facet]: facetValue(rest) })}>
          {label}
        </Chip>
      ))}
    </Chips>
  );
}
