import type { JobMetric } from "@aiweb/contracts/jobs/list-job-metrics";
import { expect, test } from "vitest";
import { mergeMetrics } from "./merge-metrics.ts";

function metric(attempt: number, step: number, loss: number): JobMetric {
  return { attempt, step, loss, epoch: null, evalLoss: null, learningRate: null, gradNorm: null, tokensPerSecond: null };
}

test("a metric read twice stands once, with what was read last", () => {
  expect(mergeMetrics([metric(1, 1, 3), metric(1, 2, 2)], [metric(1, 2, 2.5), metric(1, 3, 1)]).map(({ step, loss }) => [step, loss])).toEqual([
    [1, 3],
    [2, 2.5],
    [3, 1],
  ]);
});

test("a later attempt takes over from its first step on", () => {
  const merged = mergeMetrics([metric(1, 39, 0.5), metric(1, 40, 0.4), metric(1, 41, 0.3), metric(1, 42, 0.2)], [metric(2, 41, 0.31)]);
  expect(merged.map(({ attempt, step }) => [attempt, step])).toEqual([
    [1, 39],
    [1, 40],
    [2, 41],
  ]);
});
