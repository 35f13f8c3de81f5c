import type { ChartPoint } from "../components/line-chart/chart-data.ts";

/** A loss that falls as real ones do: the same points on each call. */
export function losses(steps: number): { training: ChartPoint[]; validation: ChartPoint[] } {
  const curve = (step: number) => 0.4 + 2.6 * Math.exp(-step / 22);
  const noise = (step: number) => 0.06 * Math.sin(step * 2.7) + 0.04 * Math.sin(step * 7.1);
  const training = Array.from({ length: steps + 1 }, (_, step): ChartPoint => [step, curve(step) + noise(step)]);
  const validation = training.filter(([step]) => step > 0 && step % 10 === 9).map(([step]): ChartPoint => [step, curve(step) + 0.12]);
  return { training, validation };
}
