import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import "uplot/dist/uPlot.min.css";
import { classNames } from "../../class-names.ts";
import { formatNumber } from "../../formats/numbers.ts";
import { Button } from "../button/button.tsx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import { describeSeries } from "./chart-data.ts";
import type { ChartMarker, ChartSeries } from "./chart-data.ts";
import { ChartTable } from "./chart-table.tsx";
import { useChart } from "./use-chart.ts";
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

const none: readonly ChartMarker[] = [];

/** Curves over steps: live, with a cursor for mouse and arrow keys, and the numbers as a table. */
export function LineChart({ title, xLabel, series, markers = none, height = 250, xMax, formatX = formatNumber, formatY = formatNumber, summary, actions }: LineChartProps) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const x = (value: number) => formatX(value);
  const y = (value: number) => formatY(value);
  const { host, data, index, moveTo } = useChart({ series, markers, height, xMax, formatX: x, formatY: y });
  const [xs, ...columns] = data;
  const at = index === null ? undefined : xs[index];
  const reading = (column: number) => (index === null ? null : columns[column]?.[index]);

  function press(event: KeyboardEvent) {
    const last = xs.length - 1;
    const page = Math.max(1, Math.round(xs.length / 10));
    const keys: Record<string, number> = { ArrowRight: (index ?? -1) + 1, ArrowLeft: (index ?? last + 1) - 1, PageUp: (index ?? 0) + page, PageDown: (index ?? last) - page, Home: 0, End: last };
    const next = keys[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      moveTo(Math.min(last, Math.max(0, next)));
    } else if (event.key === "Escape") {
      moveTo(null);
    }
  }

  return (
    <figure className={styles.chart} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <figcaption className={styles.title} id={`${id}-title`}>
          {title}
        </figcaption>
        <ul role="list" className={styles.legend} aria-label="Curves">
          {series.map((one, column) => {
            const value = reading(column);
            return (
              <li key={one.label} className={classNames(styles.entry, styles[one.tone ?? "accent"])}>
                <span className={classNames(styles.swatch, one.dashed === true && styles.dashed)} aria-hidden="true" />
                {one.label}
                {value === null || value === undefined ? null : ` ${y(value)}`}
              </li>
            );
          })}
        </ul>
        <span className={styles.actions}>
          {actions}
          <Button size="s" variant="ghost" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? "As chart" : "As table"}
          </Button>
        </span>
      </div>
      <p id={`${id}-summary`} hidden>
        {summary ?? describeSeries(series, xLabel, x, y)}
      </p>
      <div
        className={styles.canvas}
        role="group"
        aria-roledescription="line chart"
        aria-label={`${title}. Arrow keys move from point to point.`}
        aria-describedby={`${id}-summary`}
        tabIndex={0}
        hidden={asTable}
        onKeyDown={press}
      >
        <div ref={host} style={{ minBlockSize: height }} />
        {xs.length === 0 ? <p className={styles.empty}>No points yet</p> : null}
      </div>
      {asTable ? <ChartTable title={title} xLabel={xLabel} series={series} data={data} formatX={x} formatY={y} /> : null}
      <div role="status">
        <VisuallyHidden>
          {at === undefined ? "" : `${xLabel} ${x(at)}: ${series.flatMap((one, column) => { const value = reading(column); return value === null || value === undefined ? [] : [`${one.label} ${y(value)}`]; }).join(", ")}`}
        </VisuallyHidden>
      </div>
    </figure>
  );
}
