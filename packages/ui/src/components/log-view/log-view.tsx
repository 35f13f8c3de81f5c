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
/** Lines drawn beyond either edge, so that fast scrolling shows no gap. */
const spare = 20;

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
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / lineHeight) - spare);
  const drawn = lines.slice(first, Math.ceil((top + height) / lineHeight) + spare);

  useEffect(() => {
    const element = frame.current;
    if (element !== null && following && atEnd) {
      element.scrollTop = lines.length * lineHeight;
    }
  }, [following, atEnd, lines.length]);

  function goTo(line: number | undefined) {
    const element = frame.current;
    if (element !== null && line !== undefined) {
      setAtEnd(false);
      element.scrollTop = (line + 0.5) * lineHeight - element.clientHeight / 2;
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
      setTop(element.scrollTop);
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
        <div ref={frame} dir="ltr" className={styles.frame} style={{ blockSize: height }} tabIndex={0} role="region" aria-label={`${title}, lines`} onScroll={scrolled}>
          {lines.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
          <div className={styles.lines} style={{ blockSize: lines.length * lineHeight }}>
            {drawn.map((line, offset) => (
              <div
                key={line.id}
                className={classNames(styles.line, first + offset === currentLine && styles.current)}
                style={{ translate: `0 ${(first + offset) * lineHeight}px` }}
              >
                <LogRow line={line} words={words} />
              </div>
            ))}
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
