import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { lockJob } from "@aiweb/db/queries/job/lock-job";
import { closeJobAttempt } from "@aiweb/db/queries/job-attempt/close-job-attempt";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import { cancelledText } from "@aiweb/contracts/jobs/cancel-job";
import { ENDED_STATES } from "@aiweb/contracts/jobs/job";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobsContext } from "../../context.ts";
import { RayError } from "../../ray/ray-error.ts";
import { isOpen } from "./is-open.ts";

/** After this long the attempt is fenced off even if Ray has not said that it ended: a cancel takes at most 10 s. */
const WAIT_MS = 6_000;
const LAST_MOMENT_MS = 500;

/** Stops what runs of a job whose owner cancelled it, and ends the job once it has stopped. */
export async function endCancelledJob(context: JobsContext, job: JobRow): Promise<void> {
  const attempt = await findNewestAttempt(context.db, job.id);
  const until = (job.cancel_requested_at?.getTime() ?? 0) + WAIT_MS;
  if (attempt !== undefined && isOpen(attempt) && !(await hasStopped(context, attempt, until)) && Date.now() < until) return;
  await context.db.transaction().execute(async (tx) => {
    const locked = await lockJob(tx, job.id);
    if (locked === undefined || ENDED_STATES.includes(locked.state)) return;
    const newest = await findNewestAttempt(tx, job.id);
    if (newest !== undefined && isOpen(newest)) await closeJobAttempt(tx, locked, newest, { state: "cancelled", reason: "Cancelled by its owner" });
    await changeJobState(tx, locked, { state: "cancelled", text: cancelledText((await listJobCheckpoints(tx, job.id)).length), attempt: newest?.number ?? 0 });
  });
}

/** A Ray that hangs is given the time until `until`, and a last moment after it: the call itself may still arrive. */
async function hasStopped(context: JobsContext, attempt: JobAttemptRow, until: number): Promise<boolean> {
  if (context.ray === null) return true;
  const left = () => ({ timeoutMs: Math.max(until - Date.now(), LAST_MOMENT_MS) });
  try {
    await context.ray.jobs.stop(attempt.submission_id, left());
    const info = await context.ray.jobs.status(attempt.submission_id, attempt.id, left());
    // What still waits for a slot is fenced off before it can begin: its first call is answered with 409.
    const neverBegan = info?.status === "PENDING" && attempt.heartbeat_at === null;
    return info === null || neverBegan || ["STOPPED", "FAILED", "SUCCEEDED"].includes(info.status);
  } catch (error) {
    if (!(error instanceof RayError)) throw error;
    return false;
  }
}
