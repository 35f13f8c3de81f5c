import { shortHash } from "../../formats/numbers.ts";
import { CopyButton } from "../copy-button/copy-button.tsx";
import styles from "./hash.module.css";

export type HashProps = {
  value: string;
  /** Characters kept at the start and the end. */
  head?: number;
  tail?: number;
  /** What it is, for the copy button: "address", "configuration hash". */
  label?: string;
};

/** A hash or address: short, exact on hover, copied whole. */
export function Hash({ value, head, tail, label = "hash" }: HashProps) {
  return (
    <span className={styles.hash}>
      <code title={value}>{shortHash(value, head, tail)}</code>
      <CopyButton value={value} label={`Copy ${label}`} />
    </span>
  );
}
