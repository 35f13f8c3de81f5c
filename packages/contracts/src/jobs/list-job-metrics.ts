import { z } from "zod";
import { uuid } from "../ids.ts";

/** Metrics by step, later attempts superseding earlier ones from their first step on. `after` is a change cursor, 0 for all. */
export const listJobMetricsInput = z.object({ job: uuid, after: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(5_000).default(2_000) });
export const jobMetric = z.object({
  step: z.number().int(),
  attempt: z.number().int(),
  epoch: z.number().nullable(),
  loss: z.number().nullable(),
  evalLoss: z.number().nullable(),
  learningRate: z.number().nullable(),
  gradNorm: z.number().nullable(),
  tokensPerSecond: z.number().nullable(),
});
export type JobMetric = z.infer<typeof jobMetric>;
export const listJobMetricsOutput = z.object({ items: z.array(jobMetric), last: z.number().int(), more: z.boolean() });
