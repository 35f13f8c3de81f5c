import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { cellText } from "../cells/cell-text.ts";
import { columnNote, kindWord } from "../columns/column-words.ts";
import styles from "./row-preview.module.css";

export type PreviewColumn = Pick<ColumnSchema, "name" | "kind"> & Partial<Pick<ColumnSchema, "nullCount">>;

export type RowPreviewProps = {
  /** What the rows are of; read out. */
  label: string;
  columns: readonly PreviewColumn[];
  rows: readonly (readonly unknown[])[];
};

const SHOWN_CHARACTERS = 160;

function shown(value: unknown): string {
  const text = cellText(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

/** The first rows of a table, with what each column holds. Scrolls sideways by itself. */
export function RowPreview({ label, columns, rows }: RowPreviewProps) {
  return (
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={column.kind === "number" ? styles.number : undefined}>
                <span className={styles.name}>{column.name}</span>
                <span className={styles.kind}>{column.nullCount === undefined ? kindWord(column.kind) : columnNote({ kind: column.kind, nullCount: column.nullCount })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows of a preview have no identity but their place.
            <tr key={index}>
              {columns.map((column, place) => {
                const value = row[place];
                const missing = value === null || value === undefined;
                return (
                  <td key={column.name} className={missing ? styles.missing : column.kind === "number" ? styles.number : undefined}>
                    {missing ? "–" : shown(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
