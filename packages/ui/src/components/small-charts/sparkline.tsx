import { classNames } from "../../class-names.ts";
import { formatNumber } from "../../formats/numbers.ts";
import { describeLine, linePath } from "./chart-words.ts";
import type { SmallChartTone } from "./chart-words.ts";
import styles from "./small-charts.module.css";

export type SparklineProps = {
  /** What the values are. */
  label: string;
  /** Oldest first; null where nothing was measured. */
  values: readonly (number | null)[];
  tone?: SmallChartTone;
  format?: (value: number) => string;
  /** px. */
  width?: number;
};

const height = 24;

/** How a figure went, in the height of a line. The figure itself stands beside it. */
export function Sparkline({ label, values, tone = "accent", format = formatNumber, width = 96 }: SparklineProps) {
  const words = describeLine(label, values, (value) => format(value));
  return (
    <svg role="img" aria-label={words} width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={classNames(styles.line, styles[tone])}>
      <title>{words}</title>
      <path d={linePath(values, width, height)} />
    </svg>
  );
}
