import { findJob } from "@aiweb/db/queries/job/find-job";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";
import { listJobAttempts } from "@aiweb/db/queries/job-attempt/list-job-attempts";
import { ENDED_STATES } from "@aiweb/contracts/jobs/job";
import type { JobsContext } from "../../context.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { endCancelledJob } from "./end-cancelled-job.ts";
import { isOpen } from "./is-open.ts";
import { pauseBeforeNext } from "./pause-before-next.ts";
import { submitAttempt } from "./submit-attempt.ts";
import { watchAttempt } from "./watch-attempt.ts";

/**
 * Takes one step of a job towards its end, whatever state the processes before this one left it in: begin an attempt,
 * submit it, look after it, replace it when it is lost. Safe to run twice at once: what counts happens under the job
 * row's lock, and a submission's id is chosen before the call.
 */
export async function advanceJob(context: JobsContext, jobId: string): Promise<void> {
  const job = await findJob(context.db, jobId);
  if (job === undefined || ENDED_STATES.includes(job.state)) return;
  if (job.cancel_requested_at !== null) return await endCancelledJob(context, job);
  const newest = await findNewestAttempt(context.db, jobId);
  if (newest?.state === "lost" && Date.now() < pauseBeforeNext(await listJobAttempts(context.db, jobId))) return;
  const attempt = newest !== undefined && isOpen(newest) ? newest : await beginAttempt(context, jobId);
  if (attempt === null) return;
  if (attempt.state === "submitting") return await submitAttempt(context, job, attempt);
  if (await watchAttempt(context, job, attempt)) await advanceJob(context, jobId);
}
