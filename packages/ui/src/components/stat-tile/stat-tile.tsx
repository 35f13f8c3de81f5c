import type { ReactNode } from "react";
import styles from "./stat-tile.module.css";

export type StatTileProps = {
  label: string;
  value: ReactNode;
  /** Its unit, or how it changed. */
  note?: ReactNode;
};

/** One figure that matters, large. */
export function StatTile({ label, value, note }: StatTileProps) {
  return (
    <div className={styles.tile}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      {note === undefined ? null : <dd className={styles.note}>{note}</dd>}
    </div>
  );
}

/** Tiles beside one another, as many as fit. */
export function StatGrid({ children }: { children: ReactNode }) {
  return <dl className={styles.grid}>{children}</dl>;
}
