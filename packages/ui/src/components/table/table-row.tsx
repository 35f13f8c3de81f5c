import { useId } from "react";
import { classNames } from "../../class-names.ts";
import { IconButton } from "../button/icon-button.tsx";
import { ChevronDownIcon, ChevronUpIcon } from "../icon/icons.ts";
import type { TableColumn } from "./table.tsx";
import styles from "./table.module.css";

type TableRowProps<Row> = {
  columns: readonly TableColumn<Row>[];
  row: Row;
  opened: boolean;
  onToggle: () => void;
};

/** A row, and on narrow screens a second one with what did not fit. */
export function TableRow<Row>({ columns, row, opened, onToggle }: TableRowProps<Row>) {
  const detailId = useId();
  const rest = columns.slice(2);
  return (
    <>
      <tr className={styles.row}>
        {columns.map((column) => (
          <td key={column.key} className={classNames(styles.cell, column.align === "end" && styles.end)}>
            {column.cell(row)}
          </td>
        ))}
        {rest.length === 0 ? null : (
          <td className={styles.opener}>
            <IconButton
              size="s"
              icon={opened ? ChevronUpIcon : ChevronDownIcon}
              label={opened ? "Less about this row" : "More about this row"}
              aria-expanded={opened}
              aria-controls={opened ? detailId : undefined}
              onClick={onToggle}
            />
          </td>
        )}
      </tr>
      {opened && rest.length > 0 ? (
        <tr id={detailId} className={styles.detail}>
          <td colSpan={3}>
            <dl className={styles.facts}>
              {rest.map((column) => (
                <div key={column.key} className={styles.fact}>
                  <dt>{column.header}</dt>
                  <dd>{column.cell(row)}</dd>
                </div>
              ))}
            </dl>
          </td>
        </tr>
      ) : null}
    </>
  );
}
