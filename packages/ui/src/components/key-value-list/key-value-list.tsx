import type { ReactNode } from "react";
import styles from "./key-value-list.module.css";

export type KeyValue = { label: string; value: ReactNode; note?: ReactNode };

/** Facts: label, value, and a quiet note at the end of the line. */
export function KeyValueList({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.label} className={styles.item}>
          <dt className={styles.label}>{item.label}</dt>
          <dd className={styles.value}>{item.value}</dd>
          {item.note === undefined ? null : <dd className={styles.note}>{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
