import { z } from "zod";
import { instant, uuid } from "../ids.ts";

/** One contract for long work of every kind. */
export const jobKind = z.enum(["fine-tune"]);
export const jobState = z.enum(["queued", "starting", "running", "saving", "succeeded", "failed", "cancelled"]);
export type JobState = z.infer<typeof jobState>;
/** States that do not change any more by themselves. */
export const ENDED_STATES: readonly JobState[] = ["succeeded", "failed", "cancelled"];

export const jobProgress = z.object({
  step: z.number().int(),
  totalSteps: z.number().int(),
  /** Measured over the last steps; null before the second step. */
  secondsPerStep: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  memoryBytes: z.number().int().nullable(),
});
export type JobProgress = z.infer<typeof jobProgress>;

export const jobSummary = z.object({
  id: uuid,
  kind: jobKind,
  name: z.string(),
  state: jobState,
  stateSince: instant,
  /** What the state means now, in a sentence: "Waiting for a free slot", "Its node was lost; attempt 2 starts". */
  stateText: z.string(),
  cancelRequested: z.boolean(),
  attempt: z.number().int(),
  base: z.object({ ref: z.string(), name: z.string() }),
  progress: jobProgress.nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type JobSummary = z.infer<typeof jobSummary>;

export const jobAttempt = z.object({
  id: uuid,
  number: z.number().int(),
  state: z.enum(["submitting", "running", "succeeded", "failed", "lost", "cancelled"]),
  node: z.string().nullable(),
  resumedFromStep: z.number().int().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  reason: z.string().nullable(),
});

export const jobCheckpoint = z.object({ step: z.number().int(), bytes: z.number().int(), sha256: z.string(), attempt: z.number().int(), createdAt: instant });
