import { AppError } from "@aiweb/contracts/errors/app-error";
import { RUN_FINE_TUNE } from "@aiweb/contracts/jobs/run-fine-tune";
import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { lockJob } from "@aiweb/db/queries/job/lock-job";
import { updateJob } from "@aiweb/db/queries/job/update-job";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";
import { deleteJobCheckpoint } from "@aiweb/db/queries/job-checkpoint/delete-job-checkpoint";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import { checkOpenJobs, holdAccount } from "../../request/account-limits.ts";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { RequestContext } from "../../trpc/context.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { whatCanBeDone } from "./what-can-be-done.ts";

/** Queues an ended job again; the worker begins its next attempt, from the last good checkpoint where there is one. */
export async function startAgain(ctx: Pick<RequestContext, "db" | "services" | "account" | "requestId">, { id: jobId, owner_id: owner }: Pick<JobRow, "id" | "owner_id">, action: "retry" | "resume"): Promise<void> {
  const dropped = await ctx.db.transaction().execute(async (tx) => {
    await holdAccount(tx, owner);
    const job = await lockJob(tx, jobId);
    const checkpoints = await listJobCheckpoints(tx, jobId);
    if (job === undefined || !whatCanBeDone(job, checkpoints.length)[action]) {
      throw new AppError("state-does-not-allow", action === "resume" ? "Only a failed or cancelled job that has a checkpoint can be resumed." : "Only a failed or cancelled job can be started again.");
    }
    const attempt = (await findNewestAttempt(tx, jobId))?.number ?? 0;
    await updateJob(tx, jobId, { cancel_requested_at: null, ...(action === "retry" ? { progress: null, started_at: null } : {}) });
    await changeJobState(tx, job, { state: "queued", text: action === "resume" ? "Goes on from its last checkpoint." : "Starts again from the beginning.", attempt });
    await checkOpenJobs(tx, ctx.services.config.limits, owner);
    const unwanted = action === "retry" ? checkpoints : [];
    for (const checkpoint of unwanted) await deleteJobCheckpoint(tx, checkpoint);
    await writeAudit(tx, ctx, { action: `jobs.${action}`, targetKind: "job", targetId: jobId });
    await ctx.services.enqueue(tx, RUN_FINE_TUNE, { job: jobId });
    return unwanted;
  });
  for (const checkpoint of dropped) await ctx.services.storage.remove(checkpoint.storage_key);
}
