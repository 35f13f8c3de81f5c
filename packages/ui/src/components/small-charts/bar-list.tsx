import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { formatNumber } from "../../formats/numbers.ts";
import { Link } from "../link/link.tsx";
import type { SmallChartTone } from "./chart-words.ts";
import styles from "./small-charts.module.css";

export type BarListItem = { label: string; value: number; href?: string; note?: ReactNode };

export type BarListProps = {
  title: string;
  /** In the order to show. */
  items: readonly BarListItem[];
  format?: (value: number) => string;
  tone?: SmallChartTone;
};

/** Values with their names and figures; the bar only shows how they compare. */
export function BarList({ title, items, format = formatNumber, tone = "accent" }: BarListProps) {
  const titleId = useId();
  const most = Math.max(0, ...items.map((item) => item.value));
  return (
    <div className={styles.chart}>
      <h3 className={styles.title} id={titleId}>
        {title}
      </h3>
      {items.length === 0 ? (
        <p className={styles.note}>No values</p>
      ) : (
        <ol role="list" aria-labelledby={titleId} className={styles.bars}>
          {items.map((item) => (
            <li key={item.label} className={styles.bar}>
              <span className={classNames(styles.fill, styles[tone])} aria-hidden="true" style={{ inlineSize: `${most === 0 ? 0 : Math.max(0, item.value / most) * 100}%` }} />
              <span className={styles.name}>
                {item.href === undefined ? (
                  item.label
                ) : (
                  <Link look="quiet" href={item.href}>
                    {item.label}
                  </Link>
                )}
                {item.note === undefined ? null : <span className={styles.note}> {item.note}</span>}
              </span>
              <span className={styles.figure}>{format(item.value)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
