import { cancelJobInput, cancelJobOutput } from "@aiweb/contracts/jobs/cancel-job";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { RUN_FINE_TUNE } from "@aiweb/contracts/jobs/run-fine-tune";
import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { lockJob } from "@aiweb/db/queries/job/lock-job";
import { updateJob } from "@aiweb/db/queries/job/update-job";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { whatCanBeDone } from "./what-can-be-done.ts";

/** Asks a job to end: the worker stops it in Ray, and its trainer hears of it with its next word. */
export const cancelJob = owner("job")
  .input(cancelJobInput)
  .output(cancelJobOutput)
  .mutation(async ({ ctx }) => {
    const { id } = ctx.resource;
    await ctx.db.transaction().execute(async (tx) => {
      const job = await lockJob(tx, id);
      if (job === undefined || !whatCanBeDone(job, 0).cancel) throw new AppError("state-does-not-allow", "This job has ended already, or is being cancelled.");
      await updateJob(tx, id, { cancel_requested_at: new Date() });
      await changeJobState(tx, job, { state: job.state, text: "Stopping, as you asked.", attempt: (await findNewestAttempt(tx, id))?.number ?? 0 });
      await writeAudit(tx, ctx, { action: "jobs.cancel", targetKind: "job", targetId: id });
      await ctx.services.enqueue(tx, RUN_FINE_TUNE, { job: id });
    });
    return { job: id };
  });
