import { randomUUID } from "node:crypto";
import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { updateJobAttempt } from "@aiweb/db/queries/job-attempt/update-job-attempt";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobsContext } from "../../context.ts";
import type { RayCluster } from "../../ray/cluster.ts";
import { RayError } from "../../ray/ray-error.ts";
import { judgeAttempt } from "./judge-attempt.ts";
import { loseAttempt } from "./lose-attempt.ts";
import { placementOf, waitingFor } from "./placement.ts";
import { sayWaiting } from "./say-waiting.ts";
import { withOpenAttempt } from "./with-open-attempt.ts";

/** Silence shorter than this needs no explanation. */
const QUIET_MS = 15_000;

/** Looks after a submitted attempt. Returns whether the job has a next step to take at once. */
export async function watchAttempt(context: JobsContext, job: JobRow, attempt: JobAttemptRow): Promise<boolean> {
  if (context.ray === null) {
    await sayWaiting(context, attempt, "Waiting: the Ray that it was given to is not configured any more.");
    return false;
  }
  const silent = Date.now() - (attempt.heartbeat_at ?? attempt.started_at).getTime();
  let ray: Awaited<ReturnType<typeof context.ray.jobs.status>>;
  let waiting = "";
  try {
    ray = await context.ray.jobs.status(attempt.submission_id, attempt.id);
    if (ray?.status === "PENDING" && attempt.heartbeat_at === null) waiting = await whatItWaitsFor(context.ray, job);
  } catch (error) {
    if (!(error instanceof RayError)) throw error;
    if (silent > QUIET_MS) await sayWaiting(context, attempt, `${error.message}. The job goes on when it does.`);
    return false;
  }
  const hearingSince = silent > QUIET_MS ? await context.hearing.since() : 0;
  const verdict = judgeAttempt({ job, attempt, ray, now: Date.now(), hearingSince });
  switch (verdict.kind) {
    case "lost":
      return await loseAttempt(context, attempt, verdict);
    case "again":
      // Under another id: Ray takes each once.
      await withOpenAttempt(context, attempt, (tx, _job, open) => updateJobAttempt(tx, open.id, { state: "submitting", submission_id: `aiweb-${open.id}-${randomUUID().slice(0, 8)}` }));
      return true;
    case "waits":
      await say("queued", waiting);
      return false;
    case "starts":
      await say("starting", "The trainer is starting on its node.");
      return false;
    case "leave":
      return false;
  }

  async function say(state: JobRow["state"], text: string): Promise<void> {
    await withOpenAttempt(context, attempt, async (tx, locked, open) => {
      // A word of the trainer that came meanwhile says more.
      if (open.heartbeat_at === null) await changeJobState(tx, locked, { state, text, attempt: attempt.number });
    });
  }
}

/** By what was asked for when it was submitted. */
async function whatItWaitsFor(ray: RayCluster, job: JobRow): Promise<string> {
  const nodes = await ray.nodes();
  return waitingFor(placementOf(job.gpus, nodes), nodes);
}
