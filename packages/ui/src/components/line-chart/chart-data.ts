import type { TokenNames } from "../../tokens/tokens.ts";

/** A meaning, or a place in the chart palette. */
export type ChartTone = "accent" | "job" | "good" | "bad" | "model" | "dataset" | TokenNames["chart"];

export type ChartPoint = readonly [x: number, y: number];

export type ChartSeries = {
  label: string;
  /** By ascending x. */
  points: readonly ChartPoint[];
  /** The palette's next colour unless the curve has a meaning. */
  tone?: ChartTone;
  dashed?: boolean;
  /** A ring on each point: for few ones. */
  dots?: boolean;
};

export type ChartMarker = { x: number; label: string; tone?: ChartTone };

const PALETTE: readonly ChartTone[] = ["chart1", "chart2", "chart3", "chart4", "chart5", "chart6", "chart7", "chart8"];

/** The colour of a curve: its meaning, or its place among the curves. */
export function toneOf(series: ChartSeries, index: number): ChartTone {
  return series.tone ?? PALETTE[index % PALETTE.length] ?? "accent";
}

/** One x column and one y column a series; null where a series has no point. */
export type AlignedData = [xs: number[], ...ys: (number | null)[][]];

/** Puts series with xs of their own onto one x column. */
export function alignSeries(series: readonly ChartSeries[]): AlignedData {
  const xs = [...new Set(series.flatMap((one) => one.points.map(([x]) => x)))].toSorted((a, b) => a - b);
  const rows = new Map(xs.map((x, index) => [x, index]));
  const columns = series.map((one) => {
    const column: (number | null)[] = Array.from({ length: xs.length }, () => null);
    for (const [x, y] of one.points) {
      const row = rows.get(x);
      if (row !== undefined && Number.isFinite(y)) {
        column[row] = y;
      }
    }
    return column;
  });
  return [xs, ...columns];
}

/** From where to where the y axis goes: zero and all values, with a little air above the highest; one value alone keeps its own scale. */
export function valueRange(min: number | null, max: number | null): [low: number, high: number] {
  const low = Math.min(0, min ?? 0);
  const high = Math.max(0, max ?? 0) * 1.04;
  return low === high ? [0, 1] : [low, high];
}

/** What the chart shows, in a sentence: for those who do not see it. */
export function describeSeries(series: readonly ChartSeries[], xLabel: string, formatX: (x: number) => string, formatY: (y: number) => string): string {
  const parts = series.flatMap((one) => {
    const first = one.points[0];
    const last = one.points.at(-1);
    if (first === undefined || last === undefined) {
      return [];
    }
    const least = one.points.reduce((low, [, y]) => Math.min(low, y), Number.POSITIVE_INFINITY);
    return [`${one.label} goes from ${formatY(first[1])} at ${xLabel} ${formatX(first[0])} to ${formatY(last[1])} at ${xLabel} ${formatX(last[0])}, lowest ${formatY(least)}`];
  });
  return parts.length === 0 ? "No points yet." : `${parts.join("; ")}.`;
}
