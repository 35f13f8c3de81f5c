import { z } from "zod";
import { modelRef } from "../ids.ts";

/** What earlier runs on this AIWeb measured for this base; null until one has. Never guessed. */
export const estimateJobInput = z.object({ base: modelRef, steps: z.number().int().positive(), batchSize: z.number().int().positive(), sequenceLength: z.number().int().positive() });
export const estimateJobOutput = z.object({ seconds: z.number().nullable(), memoryBytes: z.number().nullable(), where: z.string(), gpus: z.number().int(), measuredFrom: z.number().int() });
