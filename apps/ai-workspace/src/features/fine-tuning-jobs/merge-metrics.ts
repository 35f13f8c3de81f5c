import type { JobMetric } from "@aiweb/contracts/jobs/list-job-metrics";

/**
 * Puts newly read metrics over those known, in order of steps. A later attempt supersedes an earlier one from its first
 * step on: what the lost attempt measured beyond that step is no part of the run.
 */
export function mergeMetrics(known: readonly JobMetric[], read: readonly JobMetric[]): JobMetric[] {
  const byKey = new Map([...known, ...read].map((metric) => [`${metric.attempt}/${metric.step}`, metric]));
  const firstStep = new Map<number, number>();
  for (const { attempt, step } of byKey.values()) {
    firstStep.set(attempt, Math.min(step, firstStep.get(attempt) ?? step));
  }
  const isSuperseded = ({ attempt, step }: JobMetric) => [...firstStep].some(([other, from]) => other > attempt && from <= step);
  return [...byKey.values()].filter((metric) => !isSuperseded(metric)).toSorted((a, b) => a.step - b.step);
}
