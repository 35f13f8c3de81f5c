import { z } from "zod";
import { uuid } from "../ids.ts";

/** Asks a job to end; it does within 10 s and keeps its checkpoints. */
export const cancelJobInput = z.object({ job: uuid });
export const cancelJobOutput = z.object({ job: uuid });

/** What the state of a cancelled job means, whoever ends it. */
export function cancelledText(checkpoints: number): string {
  return checkpoints > 0 ? "You cancelled it. Its checkpoints are kept; Resume goes on from the last one." : "You cancelled it before its first checkpoint. Retry starts it from the beginning.";
}
