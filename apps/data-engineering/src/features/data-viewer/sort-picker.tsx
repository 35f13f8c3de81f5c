import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import type { RowSort } from "@aiweb/data-grid";
import { ArrowDownIcon, ArrowUpIcon, IconButton, Row, Select } from "@aiweb/ui";

export type SortPickerProps = { columns: readonly Pick<ColumnSchema, "name">[]; sort: RowSort; onSortChange: (sort: RowSort) => void };

const OWN_ORDER = "";

/** The order of rows, for keyboards and small screens; a click on a column's head does the same. */
export function SortPicker({ columns, sort, onSortChange }: SortPickerProps) {
  const ascending = sort?.direction !== "descending";
  return (
    <Row gap={1} align="center">
      <Select
        label="Order by"
        labelHidden
        look="quiet"
        options={[{ value: OWN_ORDER, label: "In the file's order" }, ...columns.map(({ name }) => ({ value: `=${name}`, label: `By ${name}` }))]}
        value={sort === null ? OWN_ORDER : `=${sort.column}`}
        onValueChange={(value) => onSortChange(value === OWN_ORDER ? null : { column: value.slice(1), direction: sort?.direction ?? "ascending" })}
      />
      {sort === null ? null : (
        <IconButton icon={ascending ? ArrowUpIcon : ArrowDownIcon} label={ascending ? "Smallest first; turn round" : "Largest first; turn round"} onClick={() => onSortChange({ ...sort, direction: ascending ? "descending" : "ascending" })} />
      )}
    </Row>
  );
}
