import { formatCount } from "../../formats/numbers.ts";
import { Checkbox } from "../checkbox/checkbox.tsx";
import styles from "./facet-group.module.css";

export type FacetOption = { value: string; label: string; count?: number };

export type FacetGroupProps = {
  title: string;
  options: readonly FacetOption[];
  selected: readonly string[];
  onSelectedChange: (selected: string[]) => void;
};

/** One facet of a catalogue: its values with how many each would leave. */
export function FacetGroup({ title, options, selected, onSelectedChange }: FacetGroupProps) {
  return (
    <fieldset>
      <legend className={styles.title}>{title}</legend>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={selected.includes(option.value)}
          trailing={option.count === undefined ? undefined : formatCount(option.count)}
          onCheckedChange={(checked) =>
            onSelectedChange(checked ? [...selected, option.value] : selected.filter((value) => value !== option.value))
          }
        />
      ))}
    </fieldset>
  );
}
