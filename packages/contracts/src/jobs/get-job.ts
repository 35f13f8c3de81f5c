import { z } from "zod";
import { sha256, uuid } from "../ids.ts";
import { fineTuneConfiguration } from "../fine-tuning/fine-tune-configuration.ts";
import { lineageItem } from "../models/model.ts";
import { jobAttempt, jobCheckpoint, jobSummary } from "./job.ts";

export const getJobInput = z.object({ job: uuid });
export const getJobOutput = jobSummary.extend({
  configuration: fineTuneConfiguration,
  configurationHash: sha256,
  threads: z.number().int(),
  gpus: z.number(),
  /** Newest first, the last hundred. */
  attempts: z.array(jobAttempt),
  checkpoints: z.array(jobCheckpoint),
  madeFrom: z.array(lineageItem),
  becomes: z.array(lineageItem),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** What may be done now. */
  can: z.object({ cancel: z.boolean(), retry: z.boolean(), resume: z.boolean(), remove: z.boolean() }),
});
export type JobDetail = z.infer<typeof getJobOutput>;
