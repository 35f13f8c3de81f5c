import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { Button } from "../button/button.tsx";
import { ArrowDownIcon } from "../icon/icons.ts";
import { findLines } from "./log-lines.ts";
import type { LogLine } from "./log-lines.ts";
import { LogRow } from "./log-row.tsx";
import { LogSearch } from "./log-search.tsx";
import styles from "./log-view.module.css";

export type LogViewProps = {
  title: string;
  /** Oldest first; ids stay the same when earlier lines are put before them. */
  lines: readonly LogLine[];
  /** More lines are coming: the view stays at the end until one scrolls up. */
  following?: boolean;
  /** Such as a download button. */
  actions?: ReactNode;
  /** px of the lines. */
  height?: number;
  empty?: ReactNode;
  /** Asked when the first line comes into sight and earlier ones may exist. */
  onNeedEarlier?: () => void;
};

const lineHeight = 20;

/** A log of any length: only what is in sight is drawn. */
export function LogView({ title, lines, following = false, actions, height = 320, empty = "No lines yet", onNeedEarlier }: LogViewProps) {
  const titleId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [words, setWords] = useState("");
  const [step, setStep] = useState(0);
  const found = useMemo(() => findLines(lines, words), [lines, words]);
  const current = found.length === 0 ? 0 : (((step % found.length) + found.length) % found.length) + 1;
  const currentLine = found[current - 1];
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 20,
  });

  useEffect(() => {
    if (following && atEnd && lines.length > 0) {
      virtualizer.scrollToIndex(lines.length - 1, { align: "end" });
    }
  }, [following, atEnd, lines.length, virtualizer]);

  function goTo(line: number | undefined) {
    if (line !== undefined) {
      setAtEnd(false);
      virtualizer.scrollToIndex(line, { align: "center" });
    }
  }

  function look(next: string) {
    setWords(next);
    setStep(0);
    goTo(findLines(lines, next)[0]);
  }

  function walk(direction: 1 | -1) {
    if (found.length > 0) {
      const next = (current - 1 + direction + found.length) % found.length;
      setStep(next);
      goTo(found[next]);
    }
  }

  function scrolled() {
    const element = frame.current;
    if (element !== null) {
      setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < lineHeight);
      if (element.scrollTop < lineHeight && lines.length > 0) {
        onNeedEarlier?.();
      }
    }
  }

  return (
    <section className={styles.log} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        {following ? <span className={styles.follow}>{atEnd ? "following" : "paused"}</span> : null}
        <span className={styles.spacer} />
        <LogSearch words={words} onWordsChange={look} current={current} found={found.length} onStep={walk} />
        {actions}
      </div>
      <div className={styles.body}>
        <div ref={frame} className={styles.frame} style={{ blockSize: height }} tabIndex={0} role="region" aria-label={`${title}, lines`} onScroll={scrolled}>
          {lines.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
          <div className={styles.lines} style={{ blockSize: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const line = lines[item.index];
              return line === undefined ? null : (
                <div key={item.key} className={classNames(styles.line, item.index === currentLine && styles.current)} style={{ translate: `0 ${item.start}px` }}>
                  <LogRow line={line} words={words} />
                </div>
              );
            })}
          </div>
        </div>
        {following && !atEnd ? (
          <span className={styles.latest}>
            <Button size="s" icon={ArrowDownIcon} onClick={() => setAtEnd(true)}>
              Latest
            </Button>
          </span>
        ) : null}
      </div>
    </section>
  );
}
