import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobsContext } from "../../context.ts";
import { RayError } from "../../ray/ray-error.ts";
import { judgeAttempt } from "./judge-attempt.ts";
import { loseAttempt } from "./lose-attempt.ts";
import { sayWaiting } from "./say-waiting.ts";
import { withOpenAttempt } from "./with-open-attempt.ts";

/** Silence shorter than this needs no explanation. */
const QUIET_MS = 15_000;

/** Looks after a submitted attempt. Returns whether it was given up and the job goes on with the next one. */
export async function watchAttempt(context: JobsContext, job: JobRow, attempt: JobAttemptRow): Promise<boolean> {
  if (context.ray === null) {
    await sayWaiting(context, attempt, "Waiting: the Ray that it was given to is not configured any more.");
    return false;
  }
  const silent = Date.now() - (attempt.heartbeat_at ?? attempt.started_at).getTime();
  let ray: Awaited<ReturnType<typeof context.ray.jobs.status>>;
  try {
    ray = await context.ray.jobs.status(attempt.submission_id, attempt.id);
  } catch (error) {
    if (!(error instanceof RayError)) throw error;
    if (silent > QUIET_MS) await sayWaiting(context, attempt, `${error.message}. The job goes on when it does.`);
    return false;
  }
  const hearingSince = silent > QUIET_MS ? await context.hearing.since() : 0;
  const verdict = judgeAttempt({ job, attempt, ray, now: Date.now(), hearingSince });
  if (verdict.kind === "lost") return await loseAttempt(context, attempt, verdict.reason);
  if (verdict.kind === "say") {
    await withOpenAttempt(context, attempt, async (tx, locked, open) => {
      // A word of the trainer that came meanwhile says more.
      if (open.heartbeat_at === null) await changeJobState(tx, locked, { state: verdict.state, text: verdict.text, attempt: attempt.number });
    });
  }
  return false;
}
