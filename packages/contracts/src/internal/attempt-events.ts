import { z } from "zod";
import { sha256 } from "../ids.ts";

const level = z.enum(["debug", "info", "warning", "error"]);
export const logLine = z.object({ at: z.iso.datetime({ offset: true }), level, text: z.string().max(20_000) });

/** POST /internal/attempts/ID/events. `sequence` counts from 1; a repeated one is acknowledged and ignored. */
export const attemptEvents = z.object({
  sequence: z.number().int().positive(),
  state: z.enum(["running", "saving"]).optional(),
  logs: z.array(logLine).max(5_000).default([]),
  metrics: z
    .array(
      z.object({
        step: z.number().int().min(0),
        epoch: z.number().optional(),
        loss: z.number().optional(),
        evalLoss: z.number().optional(),
        learningRate: z.number().optional(),
        gradNorm: z.number().optional(),
        tokensPerSecond: z.number().optional(),
        tokens: z.number().int().optional(),
      }),
    )
    .max(5_000)
    .default([]),
  progress: z.object({ step: z.number().int(), totalSteps: z.number().int(), secondsPerStep: z.number().nullable().optional(), memoryBytes: z.number().int().nullable().optional() }).optional(),
  node: z.string().max(200).optional(),
});
export type AttemptEvents = z.infer<typeof attemptEvents>;
export const attemptEventsReply = z.object({ cancel: z.boolean() });

export const attemptComplete = z.object({
  files: z.array(z.object({ name: z.string().max(200), bytes: z.number().int().min(0), sha256 })).min(1).max(200),
  metrics: z.record(z.string(), z.number()).default({}),
});
export const attemptFail = z.object({ code: z.string().max(80), message: z.string().max(4_000) });

/** POST /internal/replicas/ID/events. `phase` says what a replica does before it can answer. */
export const replicaEvents = z.object({
  sequence: z.number().int().positive(),
  phase: z.string().max(200).optional(),
  logs: z.array(logLine).max(5_000).default([]),
  adapters: z.array(z.object({ id: z.string(), state: z.enum(["ready", "failed"]), reason: z.string().optional() })).max(1_000).default([]),
});
