import { useState } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import { TableHeader } from "./table-header.tsx";
import { TableRow } from "./table-row.tsx";
import styles from "./table.module.css";

export type TableColumn<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  align?: "start" | "end";
  /** May be sorted by. */
  sort?: boolean;
  /** Any CSS length. */
  width?: string;
  /** Beside the header, such as a filter button. */
  headerAction?: ReactNode;
};

export type TableSort = { key: string; direction: "ascending" | "descending" };

export type TableProps<Row> = {
  /** What the table holds; read out, not shown. */
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
  /** In place of rows when there are none. */
  empty?: ReactNode;
  /** 28 px rows in place of 36. */
  dense?: boolean;
};

/** Rows of figures and names. Narrow screens keep the first two columns and open a row for the rest. */
export function Table<Row>({ caption, columns, rows, rowKey, sort, onSort, empty, dense = false }: TableProps<Row>) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());

  function toggle(key: string) {
    const next = new Set(opened);
    if (!next.delete(key)) {
      next.add(key);
    }
    setOpened(next);
  }

  if (rows.length === 0 && empty !== undefined) {
    return empty;
  }
  return (
    <div className={styles.frame}>
      <table className={classNames(styles.table, dense && styles.dense)}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <TableHeader key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            {columns.length > 2 ? (
              <th className={styles.opener}>
                <VisuallyHidden>More</VisuallyHidden>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return <TableRow key={key} columns={columns} row={row} opened={opened.has(key)} onToggle={() => toggle(key)} />;
          })}
        </tbody>
      </table>
    </div>
  );
}
