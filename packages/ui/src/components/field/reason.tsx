import styles from "./field.module.css";

/** Why a control is there and cannot be changed: seen by everybody, and what the control is described by. */
export function Reason({ id, children }: { id: string; children: string }) {
  return (
    <span className={styles.reason} id={id}>
      {children}
    </span>
  );
}
