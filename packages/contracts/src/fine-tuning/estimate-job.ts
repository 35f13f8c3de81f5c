import { z } from "zod";
import { modelRef } from "../ids.ts";

const count = z.number().int().positive();

/** What earlier runs of the same shape on this AIWeb measured; null until one has. Never guessed. */
export const estimateJobInput = z.object({
  base: modelRef,
  steps: count,
  batchSize: count,
  gradientAccumulation: count,
  sequenceLength: count,
  loraRank: count,
  gpus: z.number().min(0).max(1).nullable(),
});
export const estimateJobOutput = z.object({
  seconds: z.number().nullable(),
  memoryBytes: z.number().nullable(),
  where: z.string(),
  /** What will be asked for; null while Ray does not say what it has. */
  gpus: z.number().nullable(),
  measuredFrom: z.number().int(),
});
