import { ENDED_STATES } from "@aiweb/contracts/jobs/job";
import type { JobRow } from "@aiweb/db/tables/job.table";

/** What a job's owner may do with it now. A job that became a model is not run again: duplicate it. */
export function whatCanBeDone(job: Pick<JobRow, "state" | "cancel_requested_at">, checkpoints: number) {
  const ended = ENDED_STATES.includes(job.state);
  const again = ended && job.state !== "succeeded";
  return { cancel: !ended && job.cancel_requested_at === null, retry: again, resume: again && checkpoints > 0, remove: ended };
}
