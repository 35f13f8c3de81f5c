import { useMemo, useState } from "react";
import { classNames } from "../../class-names.ts";
import { formatNumber } from "../../formats/numbers.ts";
import { Button } from "../button/button.tsx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import { DiffLines } from "./diff-line.tsx";
import { counterparts, diffRows } from "./diff-rows.ts";
import type { Comparison } from "./diff-rows.ts";
import styles from "./diff-view.module.css";

/** Rows drawn at once; the rest on asking. */
const batch = 500;

type DiffTableProps = {
  comparison: Extract<Comparison, { kind: "compared" }>;
  before: string;
  after: string;
  split: boolean;
  current: number | null;
};

/** The lines of a comparison, long unchanged stretches folded. */
export function DiffTable({ comparison: { stretches }, before, after, split, current }: DiffTableProps) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState(batch);
  const rows = useMemo(() => diffRows(stretches, split, opened), [stretches, split, opened]);
  const others = useMemo(() => counterparts(stretches), [stretches]);
  const walkedTo = current === null ? 0 : rows.findIndex((row) => row.kind === "lines" && row.change === current);
  // a change far below is drawn with its surroundings, without all that lies before it
  const start = walkedTo < asked ? 0 : walkedTo - 100;
  const limit = start === 0 ? asked : start + batch;
  const columns = split ? 6 : 4;
  return (
    <>
      {start > 0 ? (
        <div className={styles.more}>
          <Button size="s" count={formatNumber(start)} onClick={() => setAsked(limit)}>
            Show the lines before
          </Button>
        </div>
      ) : null}
      <table dir="ltr" className={classNames(styles.table, split && styles.split)}>
        <caption>
          <VisuallyHidden>{`From ${before} to ${after}`}</VisuallyHidden>
        </caption>
        {split ? (
          <colgroup>
            <col className={styles.numbers} />
            <col className={styles.signs} />
            <col />
            <col className={styles.numbers} />
            <col className={styles.signs} />
            <col />
          </colgroup>
        ) : null}
        <thead className={styles.heads}>
          {split ? (
            <tr>
              <th scope="colgroup" colSpan={3}>
                {before}
              </th>
              <th scope="colgroup" colSpan={3}>
                {after}
              </th>
            </tr>
          ) : (
            <tr>
              <th scope="colgroup" colSpan={4}>
                {before} → {after}
              </th>
            </tr>
          )}
        </thead>
        <tbody>
          {rows.slice(start, limit).map((row) =>
            row.kind === "fold" ? (
              <tr key={row.id} className={styles.fold}>
                <td colSpan={columns}>
                  <button type="button" className={styles.unfold} onClick={() => setOpened(new Set([...opened, row.stretch]))}>
                    Show {formatNumber(row.count)} unchanged lines
                  </button>
                </td>
              </tr>
            ) : (
              <DiffLines
                key={row.id}
                row={row}
                split={split}
                current={row.change !== null && row.change === current}
                otherOfBefore={row.before === null ? undefined : others.before.get(row.before.number)}
                otherOfAfter={row.after === null ? undefined : others.after.get(row.after.number)}
              />
            ),
          )}
        </tbody>
      </table>
      {rows.length > limit ? (
        <div className={styles.more}>
          <Button size="s" count={`${formatNumber(limit)} of ${formatNumber(rows.length)}`} onClick={() => setAsked(limit + batch)}>
            Show more lines
          </Button>
        </div>
      ) : null}
    </>
  );
}
