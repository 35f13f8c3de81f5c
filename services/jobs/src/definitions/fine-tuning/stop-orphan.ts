import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobsContext } from "../../context.ts";
import { RayError } from "../../ray/ray-error.ts";

/** Ends in Ray what may still run of an attempt that does not count any more: it holds a slot. Its fence holds either way. */
export async function stopOrphan(context: JobsContext, attempt: JobAttemptRow): Promise<void> {
  try {
    await context.ray?.jobs.stop(attempt.submission_id);
  } catch (error) {
    if (!(error instanceof RayError)) throw error;
    context.log.info({ err: error, attempt: attempt.id }, "an attempt that does not count any more was not stopped in Ray");
  }
}
