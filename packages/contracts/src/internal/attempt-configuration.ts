import { z } from "zod";
import { roleMapping } from "../fine-tuning/fine-tune-configuration.ts";
import { sha256, uuid } from "../ids.ts";

/** GET /internal/attempts/ID: everything a trainer needs to know; it sees no folder and no database of ours. */
export const attemptConfiguration = z.object({
  attempt: uuid,
  job: uuid,
  number: z.number().int(),
  base: z.object({ name: z.string(), digest: sha256, abilities: z.object({ chat: z.boolean() }) }),
  datasets: z.array(
    z.object({
      name: z.string(),
      /** How the model card names it, which strangers may read. */
      cardName: z.string(),
      version: z.number().int(),
      files: z.array(z.object({ index: z.number().int(), rows: z.number().int() })),
      weight: z.number(),
      rowCap: z.number().int().nullable(),
      mapping: roleMapping,
    }),
  ),
  training: z.object({
    steps: z.number().int().nullable(),
    epochs: z.number().nullable(),
    learningRate: z.number(),
    batchSize: z.number().int(),
    gradientAccumulation: z.number().int(),
    loraRank: z.number().int(),
    loraAlpha: z.number(),
    loraDropout: z.number(),
    sequenceLength: z.number().int(),
    seed: z.number().int(),
    validationShare: z.number(),
    checkpointEvery: z.number().int(),
    evaluateEvery: z.number().int(),
    /** Part of the hashed configuration: equal bits need the same count. */
    threads: z.number().int(),
  }),
  resume: z.object({ step: z.number().int(), sha256 }).nullable(),
  heartbeatSeconds: z.number(),
});
export type AttemptConfiguration = z.infer<typeof attemptConfiguration>;
