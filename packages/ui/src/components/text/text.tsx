import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./text.module.css";

export type TextProps = {
  /** xs 12, s 13, m 14, l 16 px. */
  size?: "xs" | "s" | "m" | "l";
  tone?: "ink" | "2" | "3" | "good" | "warn" | "bad";
  strong?: boolean;
  mono?: boolean;
  /** One line, cut with an ellipsis. */
  cut?: boolean;
  as?: "span" | "p" | "div" | "h2" | "h3" | "strong" | "label";
  children: ReactNode;
  className?: string;
};

/** A run of text in one of the four sizes. Numbers in it are tabular. */
export function Text({ size = "m", tone = "ink", strong = false, mono = false, cut = false, as: Tag = "span", children, className }: TextProps) {
  const name = classNames(styles[size], styles[`tone-${tone}`], strong && styles.strong, mono && styles.mono, cut && styles.cut, className);
  return <Tag className={name}>{children}</Tag>;
}
