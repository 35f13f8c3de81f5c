import { memo } from "react";
import { classNames } from "../../class-names.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import { markWords } from "./diff-rows.ts";
import type { DiffLine, DiffRow } from "./diff-rows.ts";
import styles from "./diff-view.module.css";

type SideProps = { line: DiffLine; change: "removed" | "added" | null; other: string | undefined };

/** Sign and text of a line: the sign says what the colour says. */
function Side({ line, change, other }: SideProps) {
  return (
    <>
      <td className={classNames(styles.sign, change !== null && styles[change])}>
        {change === null ? null : (
          <>
            <span aria-hidden="true">{change === "added" ? "+" : "−"}</span>
            <VisuallyHidden>{change}</VisuallyHidden>
          </>
        )}
      </td>
      <td className={classNames(styles.text, change !== null && styles[change])}>
        {change === null ? line.text : markWords(line.text, other).map((part, index) => (part.changed ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>))}
      </td>
    </>
  );
}

type DiffLinesProps = {
  row: Extract<DiffRow, { kind: "lines" }>;
  split: boolean;
  current: boolean;
  otherOfBefore: string | undefined;
  otherOfAfter: string | undefined;
};

/** One line of the comparison: alone, or beside what stands in its place. */
export const DiffLines = memo(function DiffLines({ row: { before, after, change, first }, split, current, otherOfBefore, otherOfAfter }: DiffLinesProps) {
  const attributes = { className: classNames(current && styles.current), "data-change": first && change !== null ? change : undefined };
  const number = (line: DiffLine | null, kind: "removed" | "added") => <td className={classNames(styles.number, line === null ? styles.nothing : change !== null && styles[kind])}>{line?.number}</td>;
  const nothing = (
    <td colSpan={2} className={styles.nothing}>
      <VisuallyHidden>no line</VisuallyHidden>
    </td>
  );
  if (split) {
    return (
      <tr {...attributes}>
        {number(before, "removed")}
        {before === null ? nothing : <Side line={before} change={change === null ? null : "removed"} other={otherOfBefore} />}
        {number(after, "added")}
        {after === null ? nothing : <Side line={after} change={change === null ? null : "added"} other={otherOfAfter} />}
      </tr>
    );
  }
  const kind = before === null ? "added" : "removed";
  const line = before ?? after;
  return (
    <tr {...attributes}>
      <td className={classNames(styles.number, change !== null && styles[kind])}>{before?.number}</td>
      <td className={classNames(styles.number, change !== null && styles[kind])}>{after?.number}</td>
      {line === null ? null : <Side line={line} change={change === null ? null : kind} other={before === null ? otherOfAfter : otherOfBefore} />}
    </tr>
  );
});
