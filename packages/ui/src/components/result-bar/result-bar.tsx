import type { ReactNode } from "react";
import styles from "./result-bar.module.css";

export type ResultBarProps = {
  /** Chips of the choices in force. */
  chips?: ReactNode;
  /** How many there are: announced when it changes. */
  count: ReactNode;
  /** A quiet Select. */
  sort?: ReactNode;
};

/** The line above a catalogue's results. */
export function ResultBar({ chips, count, sort }: ResultBarProps) {
  return (
    <div className={styles.bar}>
      {chips}
      <span role="status" className={styles.count}>
        {count}
      </span>
      {sort === undefined ? null : <span className={styles.sort}>{sort}</span>}
    </div>
  );
}
