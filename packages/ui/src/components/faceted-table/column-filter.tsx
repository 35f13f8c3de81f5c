import { Button } from "../button/button.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { FacetGroup } from "../facet-group/facet-group.tsx";
import { FilterIcon } from "../icon/icons.ts";
import { NumberField } from "../number-field/number-field.tsx";
import { Popover } from "../overlays/popover.tsx";
import { SearchField } from "../search-field/search-field.tsx";
import styles from "./faceted-table.module.css";
import type { ColumnFacet, TableFilter } from "./table-filters.ts";

type ColumnFilterProps = { header: string; facet: ColumnFacet; filter: TableFilter | undefined; onFilterChange: (filter: TableFilter) => void };

/** The button in a column's head, and what it opens. */
export function ColumnFilter({ header, facet, filter, onFilterChange }: ColumnFilterProps) {
  const active = filter !== undefined;
  return (
    <span className={styles.filter}>
      <Popover
        align="start"
        title={header}
        trigger={<IconButton icon={FilterIcon} size="s" variant={active ? "secondary" : "ghost"} label={active ? `Filter ${header}, in force` : `Filter ${header}`} />}
      >
        <div className={styles.facet}>
          <FacetControl facet={facet} filter={filter} header={header} onFilterChange={onFilterChange} />
          {filter === undefined ? null : (
            <Button size="s" variant="ghost" onClick={() => onFilterChange(emptied(facet))}>
              Clear
            </Button>
          )}
        </div>
      </Popover>
    </span>
  );
}

function emptied(facet: ColumnFacet): TableFilter {
  switch (facet.kind) {
    case "options":
      return { kind: "options", selected: [] };
    case "range":
      return { kind: "range", least: null, most: null };
    case "text":
      return { kind: "text", text: "" };
  }
}

function FacetControl({ facet, filter, header, onFilterChange }: ColumnFilterProps) {
  switch (facet.kind) {
    case "options":
      return <FacetGroup title="Show" options={facet.options} selected={filter?.kind === "options" ? filter.selected : []} onSelectedChange={(selected) => onFilterChange({ kind: "options", selected })} />;
    case "range": {
      const { least, most } = filter?.kind === "range" ? filter : { least: null, most: null };
      return (
        <>
          <NumberField label="At least" suffix={facet.unit} value={least} onValueChange={(value) => onFilterChange({ kind: "range", least: value, most })} {...(facet.min === undefined ? {} : { min: facet.min })} {...(facet.max === undefined ? {} : { max: facet.max })} />
          <NumberField label="At most" suffix={facet.unit} value={most} onValueChange={(value) => onFilterChange({ kind: "range", least, most: value })} {...(facet.min === undefined ? {} : { min: facet.min })} {...(facet.max === undefined ? {} : { max: facet.max })} />
        </>
      );
    }
    case "text":
      return <SearchField label={`${header} contains`} delay={250} value={filter?.kind === "text" ? filter.text : ""} onValueChange={(text) => onFilterChange({ kind: "text", text })} />;
  }
}
