import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { closeJobAttempt } from "@aiweb/db/queries/job-attempt/close-job-attempt";
import { listJobAttempts } from "@aiweb/db/queries/job-attempt/list-job-attempts";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobsContext } from "../../context.ts";
import { RayError } from "../../ray/ray-error.ts";
import { withOpenAttempt } from "./with-open-attempt.ts";

/** So many attempts in a row may be lost before the job is given up; the owner can resume it then. */
export const MOST_LOST_ATTEMPTS = 5;

/** Fences an attempt off and lets the job go on with the next. Returns false when the job was given up, or had moved on. */
export async function loseAttempt(context: JobsContext, attempt: JobAttemptRow, reason: string): Promise<boolean> {
  let goesOn = false;
  const ours = await withOpenAttempt(context, attempt, async (tx, job, open) => {
    const earlier = (await listJobAttempts(tx, job.id)).slice(1);
    const firstKept = earlier.findIndex((other) => other.state !== "lost");
    const lost = 1 + (firstKept === -1 ? earlier.length : firstKept);
    goesOn = lost < MOST_LOST_ATTEMPTS;
    // The last one is "failed": a resume begins to count afresh.
    await closeJobAttempt(tx, job, open, { state: goesOn ? "lost" : "failed", reason });
    if (goesOn) {
      await changeJobState(tx, job, { state: "queued", text: `${reason}; attempt ${open.number + 1} starts.`, attempt: open.number });
    } else {
      const message = `${reason}. ${lost} attempts in a row were lost, so the job was given up. Resume it when the cluster is well.`;
      await changeJobState(tx, job, { state: "failed", text: message, attempt: open.number, error: { code: "compute-unavailable", message } });
    }
  });
  if (ours) await stopOrphan(context, attempt);
  return ours && goesOn;
}

/** What may still run of it holds a slot; its fence holds either way. */
async function stopOrphan(context: JobsContext, attempt: JobAttemptRow): Promise<void> {
  try {
    await context.ray?.jobs.stop(attempt.submission_id);
  } catch (error) {
    if (!(error instanceof RayError)) throw error;
    context.log.info({ err: error, attempt: attempt.id }, "a lost attempt was not stopped in Ray");
  }
}
