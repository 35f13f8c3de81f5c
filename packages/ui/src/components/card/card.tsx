import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./card.module.css";

export type CardProps = {
  title?: ReactNode;
  /** Beside the title, at the end of its line. */
  actions?: ReactNode;
  /** Under the title, one line. */
  note?: ReactNode;
  /** `section` heads a form's part (18 px), `panel` a side card (14 px). */
  heading?: "section" | "panel";
  /** Sunken for logs and code, raised for all else. */
  tone?: "raised" | "sunken";
  /** `none` when the content reaches the edges, as a table does. */
  padding?: "m" | "none";
  className?: string;
  children?: ReactNode;
};

/** A framed part of a page. With a title it is a named region. */
export function Card({ title, actions, note, heading = "panel", tone = "raised", padding = "m", className, children }: CardProps) {
  const titleId = useId();
  const hasHead = title !== undefined || actions !== undefined;
  return (
    <section
      className={classNames(styles.card, styles[tone], styles[heading], padding === "none" && styles.flush, className)}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {hasHead ? (
        <div className={styles.head}>
          <div className={styles.words}>
            {title === undefined ? null : (
              <h2 className={styles.title} id={titleId}>
                {title}
              </h2>
            )}
            {note === undefined ? null : <p className={styles.note}>{note}</p>}
          </div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </div>
      ) : null}
      {children}
    </section>
  );
}
