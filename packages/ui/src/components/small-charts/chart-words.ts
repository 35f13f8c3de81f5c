import { formatNumber } from "../../formats/numbers.ts";

export type SmallChartTone = "accent" | "model" | "dataset" | "job" | "deployment" | "query" | "chain";

/** What a line says, in words. */
export function describeLine(label: string, values: readonly (number | null)[], format: (value: number) => string): string {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) {
    return `${label}: nothing measured yet`;
  }
  return `${label}: from ${format(first)} to ${format(last)}, lowest ${format(Math.min(...known))}, highest ${format(Math.max(...known))}`;
}

/** The line as pieces of an SVG path, broken where nothing was measured. */
export function linePath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const inset = 2;
  let drawing = false;
  let path = "";
  for (const [index, value] of values.entries()) {
    if (value === null) {
      drawing = false;
    } else {
      const x = inset + (values.length < 2 ? 0.5 : index / (values.length - 1)) * (width - 2 * inset);
      const y = inset + (span === 0 ? 0.5 : 1 - (value - low) / span) * (height - 2 * inset);
      path += `${drawing ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
      drawing = true;
    }
  }
  return path;
}

export type HistogramBin = { from: number; to: number; count: number };

/** How values spread, in words. */
export function describeBins(title: string, bins: readonly HistogramBin[], format: (value: number) => string): string {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  const most = bins.toSorted((a, b) => b.count - a.count)[0];
  const [first] = bins;
  const last = bins.at(-1);
  if (most === undefined || first === undefined || last === undefined || total === 0) {
    return `${title}: no values`;
  }
  return `${title}: ${formatNumber(total)} values from ${format(first.from)} to ${format(last.to)}, most (${formatNumber(most.count)}) from ${format(most.from)} to ${format(most.to)}`;
}
