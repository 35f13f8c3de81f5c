import { classNames } from "../../class-names.ts";
import { ArrowDownIcon, ArrowUpIcon, SortIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import type { TableColumn, TableSort } from "./table.tsx";
import styles from "./table.module.css";

type TableHeaderProps<Row> = {
  column: TableColumn<Row>;
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
};

/** The head of a column; a button where it sorts. */
export function TableHeader<Row>({ column, sort, onSort }: TableHeaderProps<Row>) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const sortable = column.sort === true && onSort !== undefined;
  const icon = direction === undefined ? SortIcon : direction === "ascending" ? ArrowUpIcon : ArrowDownIcon;
  return (
    <th
      scope="col"
      aria-sort={sortable ? (direction ?? "none") : undefined}
      className={classNames(styles.header, column.align === "end" && styles.end)}
      style={{ inlineSize: column.width }}
    >
      {sortable ? (
        <button
          type="button"
          className={classNames(styles.sort, direction !== undefined && styles.sorted)}
          onClick={() => onSort({ key: column.key, direction: direction === "ascending" ? "descending" : "ascending" })}
        >
          {column.header}
          <Icon of={icon} size={12} />
        </button>
      ) : (
        column.header
      )}
      {column.headerAction}
    </th>
  );
}
