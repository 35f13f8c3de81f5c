import type { Db } from "../../connect.ts";
import type { JobRow } from "../../tables/job.table.ts";
import type { JobAttemptRow } from "../../tables/job-attempt.table.ts";
import { changeJobState } from "../job/change-job-state.ts";
import { listJobCheckpoints } from "../job-checkpoint/list-job-checkpoints.ts";
import { closeJobAttempt } from "./close-job-attempt.ts";
import { listJobAttempts } from "./list-job-attempts.ts";

/** So many attempts in a row may be lost without getting any further before the job is given up; its owner can resume it then. */
const MOST_LOST_ATTEMPTS = 5;

async function countVainAttempts(tx: Db, attempt: JobAttemptRow): Promise<number> {
  const [checkpoint] = await listJobCheckpoints(tx, attempt.job_id);
  // It got further than where it began: whatever takes it down (a restart, say), the job gets on.
  if (checkpoint !== undefined && checkpoint.step > (attempt.resume_step ?? 0)) return 1;
  const earlier = (await listJobAttempts(tx, attempt.job_id)).filter((other) => other.number < attempt.number);
  const firstOther = earlier.findIndex((other) => other.state !== "lost" || other.resume_step !== attempt.resume_step);
  return 1 + (firstOther === -1 ? earlier.length : firstOther);
}

/**
 * Fences a lost attempt off. The job is queued for its next attempt, or fails when too many in a row were lost.
 * The caller holds the job's lock. Returns whether the job goes on.
 */
export async function replaceLostAttempt(tx: Db, job: JobRow, attempt: JobAttemptRow, reason: string): Promise<boolean> {
  const lost = await countVainAttempts(tx, attempt);
  const goesOn = lost < MOST_LOST_ATTEMPTS;
  // The last one is "failed": a resume begins to count afresh.
  await closeJobAttempt(tx, job, attempt, { state: goesOn ? "lost" : "failed", reason });
  if (goesOn) {
    await changeJobState(tx, job, { state: "queued", text: `${reason}; attempt ${attempt.number + 1} starts.`, attempt: attempt.number });
  } else {
    const message = `${reason}. ${lost} attempts in a row were lost, so the job was given up. Resume it when the cluster is well.`;
    await changeJobState(tx, job, { state: "failed", text: message, attempt: attempt.number, error: { code: "compute-unavailable", message } });
  }
  return goesOn;
}
