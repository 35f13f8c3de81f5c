import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { formatNumber } from "../../formats/numbers.ts";
import { Banner } from "../banner/banner.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { ArrowDownIcon, ArrowUpIcon } from "../icon/icons.ts";
import { compareTexts, MOST_LINES } from "./diff-rows.ts";
import { DiffTable } from "./diff-table.tsx";
import { useWide } from "./use-wide.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import styles from "./diff-view.module.css";

export type DiffViewProps = {
  title: string;
  /** What stood before, and what it is called. */
  before: { label: string; text: string };
  after: { label: string; text: string };
  /** `split` stands side by side, and turns to one column under 700 px. */
  layout?: "unified" | "split";
  actions?: ReactNode;
  /** The most that the lines take, in px. */
  maxHeight?: number;
};

/** What changed between two texts, line by line. Alt with Down and Up goes from change to change. */
export function DiffView({ title, before, after, layout = "split", actions, maxHeight = 480 }: DiffViewProps) {
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useWide(section, 700);
  const [current, setCurrent] = useState<number | null>(null);
  const comparison = useMemo(() => compareTexts(before.text, after.text), [before.text, after.text]);
  const changes = comparison.kind === "compared" ? comparison.changes : 0;

  useEffect(() => {
    const box = frame.current;
    const row = box?.querySelector(`[data-change="${current}"]`);
    if (box !== null && row !== null && row !== undefined) {
      // not scrollIntoView: it would scroll the page too
      box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    }
    // another width is another height of what lies before
  }, [current, wide]);

  function walk(direction: 1 | -1) {
    if (changes > 0) {
      setCurrent(current === null ? (direction === 1 ? 0 : changes - 1) : (current + direction + changes) % changes);
    }
  }

  function press(event: KeyboardEvent) {
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      walk(event.key === "ArrowDown" ? 1 : -1);
    }
  }

  return (
    <section ref={section} className={styles.diff} aria-labelledby={titleId}>
      <div role="presentation" onKeyDown={press}>
        <div className={styles.head}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          {comparison.kind === "compared" && changes > 0 ? (
            <span className={styles.counts}>
              <span aria-hidden="true">
                <span className={styles.plus}>+{formatNumber(comparison.added)}</span> <span className={styles.minus}>−{formatNumber(comparison.removed)}</span>
              </span>
              <VisuallyHidden>{`${formatNumber(comparison.added)} lines added, ${formatNumber(comparison.removed)} removed`}</VisuallyHidden>
            </span>
          ) : null}
          <span className={styles.spacer} />
          <span role="status" className={styles.place}>
            {changes === 0 ? "" : current === null ? `${formatNumber(changes)} ${changes === 1 ? "change" : "changes"}` : `change ${formatNumber(current + 1)} of ${formatNumber(changes)}`}
          </span>
          {changes === 0 ? null : (
            <span className={styles.walk}>
              <IconButton icon={ArrowUpIcon} size="s" label="Previous change" onClick={() => walk(-1)} />
              <IconButton icon={ArrowDownIcon} size="s" label="Next change" onClick={() => walk(1)} />
            </span>
          )}
          {actions}
        </div>
        {comparison.kind === "compared" ? null : (
          <div className={styles.notice}>
            <Banner title={comparison.kind === "too-long" ? `Texts of more than ${formatNumber(MOST_LINES)} lines are not compared here` : "The two differ too much to be compared here"} />
          </div>
        )}
        {comparison.kind === "compared" && changes === 0 ? <p className={styles.same}>{before.text === after.text ? "The two are the same." : "The lines are the same. Only line breaks differ."}</p> : null}
        {comparison.kind === "compared" && changes > 0 ? (
          <div ref={frame} className={styles.frame} style={{ maxBlockSize: maxHeight }} tabIndex={0} role="region" aria-label={`${title}, lines`}>
            <DiffTable comparison={comparison} before={before.label} after={after.label} split={layout === "split" && wide} current={current} />
          </div>
        ) : null}
      </div>
    </section>
  );
}
