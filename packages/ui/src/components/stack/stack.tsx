import type { CSSProperties, ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./stack.module.css";

/** Steps of the space scale: 4, 8, 12, 16, 24, 32, 48 px. */
export type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

type Tag = "div" | "section" | "ul" | "ol" | "li" | "header" | "footer" | "form" | "nav";

type Shared = { gap?: Gap; as?: Tag; className?: string; children?: ReactNode };

function gapStyle(gap: Gap): CSSProperties {
  return { gap: gap === 0 ? 0 : `var(--s${gap})` };
}

/** Things below one another. */
export function Stack({ gap = 3, as: Element = "div", className, children }: Shared) {
  return (
    <Element className={classNames(styles.stack, className)} style={gapStyle(gap)} {...listRole(Element)}>
      {children}
    </Element>
  );
}

export type RowProps = Shared & {
  align?: "start" | "center" | "baseline" | "end" | "stretch";
  justify?: "start" | "end" | "between" | "center";
  /** Off keeps one line. On by default, so that 320 px holds. */
  wrap?: boolean;
};

/** Things beside one another. */
export function Row({ gap = 2, as: Element = "div", align = "center", justify = "start", wrap = true, className, children }: RowProps) {
  const name = classNames(styles.row, styles[`align-${align}`], styles[`justify-${justify}`], wrap && styles.wrap, className);
  return (
    <Element className={name} style={gapStyle(gap)} {...listRole(Element)}>
      {children}
    </Element>
  );
}

export type GridProps = Shared & {
  min?: number;
  /** Shares of unequal columns, such as [3, 1]; one column below 640 px. */
  shares?: readonly number[];
};

/** Equal columns, as many as fit at `min` px each; or columns by `shares`. */
export function Grid({ gap = 3, min = 280, shares, as: Element = "div", className, children }: GridProps) {
  const columns = shares?.map((share) => `minmax(0, ${share}fr)`).join(" ") ?? `repeat(auto-fill, minmax(min(${min}px, 100%), 1fr))`;
  return (
    <Element
      className={classNames(styles.grid, shares !== undefined && styles.shares, className)}
      style={{ ...gapStyle(gap), gridTemplateColumns: columns }}
      {...listRole(Element)}
    >
      {children}
    </Element>
  );
}

/** Safari forgets that a list without bullets is a list. */
function listRole(tag: Tag) {
  return tag === "ul" || tag === "ol" ? { role: "list" } : {};
}
