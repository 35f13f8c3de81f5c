import { removeJobInput, removeJobOutput } from "@aiweb/contracts/jobs/remove-job";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { deleteJob } from "@aiweb/db/queries/job/delete-job";
import { lockJob } from "@aiweb/db/queries/job/lock-job";
import { findVersionOfJob } from "@aiweb/db/queries/model-version/find-version-of-job";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { insertTombstone } from "@aiweb/db/queries/tombstone/insert-tombstone";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { whatCanBeDone } from "./what-can-be-done.ts";

/** Removes an ended job with its log and checkpoints. A model that it became stays. */
export const removeJob = owner("job")
  .input(removeJobInput)
  .output(removeJobOutput)
  .mutation(async ({ ctx }) => {
    const { id } = ctx.resource;
    const becameModel = await ctx.db.transaction().execute(async (tx) => {
      const job = await lockJob(tx, id);
      if (job === undefined || !whatCanBeDone(job, 0).remove) throw new AppError("state-does-not-allow", "Cancel the job first; it has not ended.");
      const version = await findVersionOfJob(tx, id);
      await insertTombstone(tx, { id, kind: "job", owner_id: job.owner_id, name: job.name, hash: job.configuration_hash });
      await deleteJob(tx, id);
      await insertLiveEvent(tx, { accountId: job.owner_id, topic: "jobs", payload: { job: id, removed: true } });
      await writeAudit(tx, ctx, { action: "jobs.remove", targetKind: "job", targetId: id });
      return version !== undefined;
    });
    await ctx.services.storage.removeAll(`jobs/${id}`);
    if (!becameModel) await ctx.services.storage.removeAll(`models/from-jobs/${id}`);
    return { job: id };
  });
