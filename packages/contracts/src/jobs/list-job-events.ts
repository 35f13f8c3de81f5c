import { z } from "zod";
import { instant, uuid } from "../ids.ts";

/** Log lines and state changes of a job in one sequence; ids only grow. `after` 0 starts at the first. */
export const listJobEventsInput = z.object({ job: uuid, after: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(1_000).default(500) });
export const jobEvent = z.object({ id: z.number().int(), at: instant, attempt: z.number().int(), kind: z.enum(["log", "state"]), level: z.enum(["debug", "info", "warning", "error"]), text: z.string() });
export const listJobEventsOutput = z.object({ items: z.array(jobEvent), /** Id to go on after. */ last: z.number().int(), more: z.boolean() });
export type JobEvent = z.infer<typeof jobEvent>;
