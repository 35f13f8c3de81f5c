import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./state-dot.module.css";

export type StateTone = "good" | "warn" | "bad" | "neutral" | "accent";

export type StateDotProps = {
  tone: StateTone;
  /** The state in words: never colour alone. */
  children: ReactNode;
};

/** A state: a dot and its word. */
export function StateDot({ tone, children }: StateDotProps) {
  return (
    <span className={classNames(styles.state, styles[tone])}>
      <span className={styles.dot} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
