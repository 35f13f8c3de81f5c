import { lazy, Suspense, useId, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { formatNumber } from "../../formats/numbers.ts";
import { tokens } from "../../tokens/tokens.ts";
import { useTheme } from "../../theme/use-theme.ts";
import { Button } from "../button/button.tsx";
import { alignSeries, describeSeries, toneOf } from "./chart-data.ts";
import type { ChartMarker, ChartSeries } from "./chart-data.ts";
import { ChartTable } from "./chart-table.tsx";
import styles from "./line-chart.module.css";

export type LineChartProps = {
  title: string;
  /** What x counts: "step". */
  xLabel: string;
  series: readonly ChartSeries[];
  /** Moments that explain the curve: "node lost, resumed". */
  markers?: readonly ChartMarker[];
  /** px. */
  height?: number;
  /** Where x will end, so that the curve grows into its frame. */
  xMax?: number;
  formatX?: (x: number) => string;
  formatY?: (y: number) => string;
  /** What the curves say, in words; made from the points unless given. */
  summary?: string;
  actions?: ReactNode;
};

// uPlot weighs more than a page, and its first drawing takes longer: figures and words do not wait for it
const ChartCanvas = lazy(async () => ({ default: (await import("./chart-canvas.tsx")).ChartCanvas }));

const none: readonly ChartMarker[] = [];

/** Curves over steps: live, with a cursor for mouse and arrow keys, and the numbers as a table. */
export function LineChart({ title, xLabel, series, markers = none, height = 250, xMax, formatX = formatNumber, formatY = formatNumber, summary, actions }: LineChartProps) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const [index, setIndex] = useState<number | null>(null);
  const theme = useTheme();
  const data = useMemo(() => alignSeries(series), [series]);
  const x = (value: number) => formatX(value);
  const y = (value: number) => formatY(value);
  const [xs, ...columns] = data;
  const shape = JSON.stringify([theme, height, xMax, ...series.map((one) => [one.label, one.tone, one.dashed, one.dots, one.points.length === 1])]);

  function valueAt(column: number, row: number | null): string | null {
    const value = row === null ? null : columns[column]?.[row];
    return value === null || value === undefined ? null : y(value);
  }

  function readingAt(row: number): string {
    const values = series.flatMap((one, column) => {
      const value = valueAt(column, row);
      return value === null ? [] : [`${one.label} ${value}`];
    });
    return `${xLabel} ${x(xs[row] ?? 0)}: ${values.join(", ")}`;
  }

  return (
    <figure className={styles.chart} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <figcaption className={styles.title} id={`${id}-title`}>
          {title}
        </figcaption>
        <ul role="list" className={styles.legend} aria-label="Curves">
          {series.map((one, column) => (
            <li key={one.label} className={styles.entry} style={{ color: tokens[toneOf(one, column)] }}>
              <span className={classNames(styles.swatch, one.dashed === true && styles.dashed)} aria-hidden="true" />
              {one.label} {valueAt(column, index)}
            </li>
          ))}
        </ul>
        <span className={styles.actions}>
          {actions}
          <Button size="s" variant="ghost" onClick={() => setAsTable(!asTable)}>
            {asTable ? "As chart" : "As table"}
          </Button>
        </span>
      </div>
      <p id={`${id}-summary`} hidden>
        {summary ?? describeSeries(series, xLabel, x, y)}
      </p>
      {asTable ? (
        <ChartTable title={title} xLabel={xLabel} series={series} data={data} formatX={x} formatY={y} />
      ) : (
        <Suspense fallback={<div style={{ blockSize: height }} />}>
          <ChartCanvas
            key={shape}
            label={`${title}, point by point`}
            describedBy={`${id}-summary`}
            series={series}
            data={data}
            markers={markers}
            height={height}
            xMax={xMax}
            formatX={x}
            formatY={y}
            readingAt={readingAt}
            onIndexChange={setIndex}
          />
        </Suspense>
      )}
    </figure>
  );
}
