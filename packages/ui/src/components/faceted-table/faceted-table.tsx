import type { ReactNode } from "react";
import { formatNumber } from "../../formats/numbers.ts";
import { Button } from "../button/button.tsx";
import { Checkbox } from "../checkbox/checkbox.tsx";
import { Chip, Chips } from "../chip/chip.tsx";
import { Popover } from "../overlays/popover.tsx";
import { ResultBar } from "../result-bar/result-bar.tsx";
import { Table } from "../table/table.tsx";
import type { TableColumn, TableProps } from "../table/table.tsx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import { ColumnFilter } from "./column-filter.tsx";
import styles from "./faceted-table.module.css";
import { chipsOf, withFilter } from "./table-filters.ts";
import type { ColumnFacet, TableFilters } from "./table-filters.ts";

export type FacetedColumn<Row> = Omit<TableColumn<Row>, "headerAction"> & {
  facet?: ColumnFacet;
  /** Stays in sight whatever is chosen. */
  fixed?: boolean;
};

export type RowSelection<Row> = {
  selected: ReadonlySet<string>;
  onSelectedChange: (selected: ReadonlySet<string>) => void;
  /** The row in words, for its checkbox. */
  rowName: (row: Row) => string;
  /** What can be done with the selected rows. */
  actions: ReactNode;
};

export type FacetedTableProps<Row> = Omit<TableProps<Row>, "columns"> & {
  columns: readonly FacetedColumn<Row>[];
  /** The rows are those that pass: narrowing them is the owner's. */
  filters: TableFilters;
  onFiltersChange: (filters: TableFilters) => void;
  /** How many pass, in words: "1,204 jobs". */
  count: string;
  selection?: RowSelection<Row>;
  /** Keys of columns that are put away. */
  hidden?: ReadonlySet<string>;
  onHiddenChange?: (hidden: ReadonlySet<string>) => void;
};

function toggled(set: ReadonlySet<string>, key: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) {
    next.add(key);
  } else {
    next.delete(key);
  }
  return next;
}

const none: ReadonlySet<string> = new Set();

/** A table whose columns narrow it, with rows to select and columns to put away. */
export function FacetedTable<Row>({ columns, filters, onFiltersChange, count, selection, hidden = none, onHiddenChange, rows, rowKey, caption, empty, ...table }: FacetedTableProps<Row>) {
  const chips = columns.flatMap(({ key, header, facet }) => {
    const filter = filters[key];
    return facet === undefined || filter === undefined ? [] : chipsOf(key, header, facet, filter).map((chip) => ({ ...chip, key }));
  });
  const shown: TableColumn<Row>[] = columns
    .filter((column) => column.fixed === true || !hidden.has(column.key))
    .map(({ facet, fixed: _fixed, ...column }) => ({
      ...column,
      headerAction: facet === undefined ? undefined : <ColumnFilter header={column.header} facet={facet} filter={filters[column.key]} onFilterChange={(filter) => onFiltersChange(withFilter(filters, column.key, filter))} />,
    }));
  const allSelected = rows.length > 0 && rows.every((row) => selection?.selected.has(rowKey(row)) === true);

  function selectAll(present: boolean) {
    let next = selection?.selected ?? none;
    for (const row of rows) {
      next = toggled(next, rowKey(row), present);
    }
    selection?.onSelectedChange(next);
  }

  if (selection !== undefined) {
    shown.unshift({
      key: "selection",
      header: "",
      width: "40px",
      headerAction: <Checkbox label={<VisuallyHidden>Select every row shown</VisuallyHidden>} checked={allSelected} indeterminate={selection.selected.size > 0 && !allSelected} onCheckedChange={selectAll} />,
      cell: (row) => (
        <Checkbox label={<VisuallyHidden>{`Select ${selection.rowName(row)}`}</VisuallyHidden>} checked={selection.selected.has(rowKey(row))} onCheckedChange={(present) => selection.onSelectedChange(toggled(selection.selected, rowKey(row), present))} />
      ),
    });
  }

  return (
    <div className={styles.frame}>
      <ResultBar
        count={count}
        chips={
          chips.length === 0 ? undefined : (
            <Chips>
              {chips.map(({ id, words, key, without }) => (
                <Chip key={id} onRemove={() => onFiltersChange(withFilter(filters, key, without))}>
                  {words}
                </Chip>
              ))}
              {chips.length > 1 ? (
                <Button size="s" variant="ghost" onClick={() => onFiltersChange({})}>
                  Clear all
                </Button>
              ) : null}
            </Chips>
          )
        }
        sort={
          onHiddenChange === undefined ? undefined : (
            <Popover
              title="Columns"
              trigger={
                <Button size="s" variant="ghost" count={hidden.size === 0 ? undefined : `${columns.length - hidden.size} of ${columns.length}`}>
                  Columns
                </Button>
              }
            >
              <div>
                {columns.map(({ key, header, fixed = false }) => (
                  <Checkbox key={key} label={header} disabled={fixed} checked={fixed || !hidden.has(key)} onCheckedChange={(visible) => onHiddenChange(toggled(hidden, key, !visible))} />
                ))}
              </div>
            </Popover>
          )
        }
      />
      {selection === undefined || selection.selected.size === 0 ? null : (
        <div role="group" aria-label="Selected rows" className={styles.bulk}>
          <span role="status" className={styles.selected}>
            {formatNumber(selection.selected.size)} selected
          </span>
          {selection.actions}
          <Button size="s" variant="ghost" onClick={() => selection.onSelectedChange(none)}>
            Clear selection
          </Button>
        </div>
      )}
      <Table {...table} caption={caption} columns={shown} rows={rows} rowKey={rowKey} />
      {rows.length === 0 ? empty : null}
    </div>
  );
}
