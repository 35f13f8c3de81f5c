import { formatDuration } from "../../formats/times.ts";
import styles from "../numbers/numbers.module.css";

/** A length of time in two units at most. */
export function Duration({ seconds }: { seconds: number }) {
  return <span className={styles.number}>{formatDuration(seconds)}</span>;
}
