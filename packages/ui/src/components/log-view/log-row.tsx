import { memo } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { parseAnsi } from "./ansi.ts";
import type { LogLine } from "./log-lines.ts";
import styles from "./log-view.module.css";

/** One line, with its colours and the words that are looked for. */
export const LogRow = memo(function LogRow({ line, words }: { line: LogLine; words: string }) {
  return (
    <>
      {line.time === undefined ? null : <span className={styles.time}>{line.time} </span>}
      <span className={classNames(line.level === "error" && styles.error, line.level === "warn" && styles.warn)}>
        {parseAnsi(line.text).map((span, index) => (
          <span key={index} className={classNames(span.colour !== null && styles[span.colour], span.bold && styles.bold)}>
            {mark(span.text, words)}
          </span>
        ))}
      </span>
    </>
  );
});

function mark(text: string, words: string): ReactNode {
  if (words === "") {
    return text;
  }
  const parts: ReactNode[] = [];
  const lower = text.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(words.toLowerCase()); at >= 0; at = lower.indexOf(words.toLowerCase(), from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + words.length)}</mark>);
    from = at + words.length;
  }
  return parts.length === 0 ? text : [...parts, text.slice(from)];
}
