import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./badge.module.css";

export type BadgeProps = {
  tone?: "neutral" | "good" | "warn" | "bad" | "accent";
  /** For hashes, versions and licence names that are code. */
  mono?: boolean;
  children: ReactNode;
};

/** A small fact beside a name: version, licence, size. State is a StateDot. */
export function Badge({ tone = "neutral", mono = false, children }: BadgeProps) {
  return <span className={classNames(styles.badge, styles[tone], mono && styles.mono)}>{children}</span>;
}
