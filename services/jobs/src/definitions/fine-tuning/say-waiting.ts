import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobsContext } from "../../context.ts";
import { withOpenAttempt } from "./with-open-attempt.ts";

/** Says what a job waits for, in the state that it is in. Returns whether the attempt still owns the job. */
export async function sayWaiting(context: JobsContext, attempt: JobAttemptRow, text: string): Promise<boolean> {
  return await withOpenAttempt(context, attempt, async (tx, job) => {
    await changeJobState(tx, job, { state: job.state, text, attempt: attempt.number });
  });
}
