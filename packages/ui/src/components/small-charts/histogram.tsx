import { useId, useState } from "react";
import { classNames } from "../../class-names.ts";
import { formatNumber } from "../../formats/numbers.ts";
import { Button } from "../button/button.tsx";
import { Table } from "../table/table.tsx";
import { describeBins } from "./chart-words.ts";
import type { HistogramBin, SmallChartTone } from "./chart-words.ts";
import styles from "./small-charts.module.css";

export type HistogramProps = {
  title: string;
  /** Side by side, from the lowest. */
  bins: readonly HistogramBin[];
  formatX?: (value: number) => string;
  /** px. */
  height?: number;
  tone?: SmallChartTone;
};

/** How values spread: a bar for each range, and the same as a table. */
export function Histogram({ title, bins, formatX = formatNumber, height = 96, tone = "accent" }: HistogramProps) {
  const titleId = useId();
  const [asTable, setAsTable] = useState(false);
  const x = (value: number) => formatX(value);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const [first] = bins;
  const last = bins.at(-1);
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <div className={styles.head}>
        <figcaption className={styles.title} id={titleId}>
          {title}
        </figcaption>
        {bins.length === 0 ? null : (
          <Button size="s" variant="ghost" onClick={() => setAsTable(!asTable)}>
            {asTable ? "As chart" : "As table"}
          </Button>
        )}
      </div>
      {asTable ? (
        <Table
          dense
          caption={title}
          rows={bins}
          rowKey={(bin) => String(bin.from)}
          columns={[
            { key: "range", header: "Range", cell: (bin) => `${x(bin.from)} to ${x(bin.to)}` },
            { key: "count", header: "Values", align: "end", cell: (bin) => formatNumber(bin.count) },
          ]}
        />
      ) : (
        <>
          <svg role="img" aria-label={describeBins(title, bins, x)} className={classNames(styles.columns, styles[tone])} style={{ blockSize: height }} viewBox={`0 0 ${Math.max(1, bins.length)} 100`} preserveAspectRatio="none">
            {bins.map((bin, index) => {
              const size = (bin.count / most) * 100;
              return (
                <rect key={bin.from} x={index + 0.06} width={0.88} y={100 - size} height={size}>
                  <title>{`${x(bin.from)} to ${x(bin.to)}: ${formatNumber(bin.count)}`}</title>
                </rect>
              );
            })}
          </svg>
          <div className={styles.ends} aria-hidden="true">
            <span>{first === undefined ? "No values" : x(first.from)}</span>
            <span>{last === undefined ? "" : x(last.to)}</span>
          </div>
        </>
      )}
    </figure>
  );
}
