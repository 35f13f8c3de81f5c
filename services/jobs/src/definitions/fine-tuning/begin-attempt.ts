import { ENDED_STATES } from "@aiweb/contracts/jobs/job";
import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { lockJob } from "@aiweb/db/queries/job/lock-job";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";
import { insertJobAttempt } from "@aiweb/db/queries/job-attempt/insert-job-attempt";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import { deriveToken, hashToken } from "@aiweb/service/derived-token";
import type { JobsContext } from "../../context.ts";
import { isOpen } from "./is-open.ts";

/** Stores the job's next attempt, which goes on from the last good checkpoint. Null when the job wants none any more. */
export async function beginAttempt(context: JobsContext, jobId: string): Promise<JobAttemptRow | null> {
  return await context.db.transaction().execute(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (job === undefined || ENDED_STATES.includes(job.state) || job.cancel_requested_at !== null) return null;
    const newest = await findNewestAttempt(tx, jobId);
    if (newest !== undefined && isOpen(newest)) return newest;
    const [checkpoint] = await listJobCheckpoints(tx, jobId);
    const hashOf = (id: string) => hashToken(deriveToken(context.config.AIWEB_SECRET_KEY, "job-attempt", id));
    const attempt = await insertJobAttempt(tx, jobId, hashOf, checkpoint ?? null);
    const from = checkpoint === undefined ? "from the beginning" : `from the checkpoint of step ${checkpoint.step}`;
    const text = attempt.number === 1 ? "Waiting for Ray to take it." : `Attempt ${attempt.number} goes on ${from}; it waits for Ray to take it.`;
    await changeJobState(tx, job, { state: "queued", text, attempt: attempt.number });
    return attempt;
  });
}
