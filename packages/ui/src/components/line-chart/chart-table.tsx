import { useState } from "react";
import { LoadMore } from "../load-more/load-more.tsx";
import type { AlignedData, ChartSeries } from "./chart-data.ts";
import styles from "./chart-table.module.css";

type ChartTableProps = {
  title: string;
  xLabel: string;
  series: readonly ChartSeries[];
  data: AlignedData;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
};

const page = 200;

/** The chart's numbers, latest first. */
export function ChartTable({ title, xLabel, series, data, formatX, formatY }: ChartTableProps) {
  const [shown, setShown] = useState(page);
  const [xs, ...columns] = data;
  const rows = xs.map((_, index) => xs.length - 1 - index).slice(0, shown);
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={`${title}, numbers`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{xLabel}</th>
            {series.map((one) => (
              <th key={one.label} scope="col">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={xs[row]}>
              <td>{formatX(xs[row] ?? 0)}</td>
              {columns.map((column, index) => {
                const value = column[row];
                return <td key={series[index]?.label}>{value === null || value === undefined ? "" : formatY(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {xs.length > page ? (
        <LoadMore hasMore={shown < xs.length} loading={false} shown={rows.length} total={xs.length} noun="points" onLoadMore={() => setShown(shown + page)} />
      ) : null}
    </div>
  );
}
