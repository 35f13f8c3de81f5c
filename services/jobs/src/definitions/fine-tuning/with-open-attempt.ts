import type { Db } from "@aiweb/db/connect";
import { lockJob } from "@aiweb/db/queries/job/lock-job";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobsContext } from "../../context.ts";
import { isOpen } from "./is-open.ts";

/**
 * Runs `work` under the job's lock if this attempt still owns the job; otherwise somebody was quicker and nothing is
 * done. Returns whether it ran.
 */
export async function withOpenAttempt(context: JobsContext, attempt: JobAttemptRow, work: (tx: Db, job: JobRow, attempt: JobAttemptRow) => Promise<void>): Promise<boolean> {
  return await context.db.transaction().execute(async (tx) => {
    const job = await lockJob(tx, attempt.job_id);
    const newest = await findNewestAttempt(tx, attempt.job_id);
    if (job === undefined || newest === undefined || newest.id !== attempt.id || !isOpen(newest)) return false;
    await work(tx, job, newest);
    return true;
  });
}
