import { createJobInput, createJobOutput } from "@aiweb/contracts/fine-tuning/create-job";
import type { StoredConfiguration } from "@aiweb/contracts/fine-tuning/stored-configuration";
import type { FineTuneConfiguration } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { RUN_FINE_TUNE } from "@aiweb/contracts/jobs/run-fine-tune";
import type { Db } from "@aiweb/db/connect";
import { findJobBySubmission } from "@aiweb/db/queries/job/find-job-by-submission";
import { insertJob } from "@aiweb/db/queries/job/insert-job";
import { insertJobDatasets } from "@aiweb/db/queries/job/insert-job-datasets";
import { appendJobEvents } from "@aiweb/db/queries/job-event/append-job-events";
import { findNameVisibility } from "@aiweb/db/queries/model/find-name-visibility";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { checkOpenJobs, holdAccount } from "../../request/account-limits.ts";
import { WAITING_FOR_WORKER } from "../../request/waiting-for-worker.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { checkMapping } from "./check-mapping.ts";
import { configurationHash } from "./configuration-hash.ts";
import { resolveBase } from "./resolve-base.ts";
import { checkTraining } from "./check-training.ts";
import { resolveDataset } from "./resolve-dataset.ts";
import { TRAINING_THREADS } from "./training-threads.ts";

/** Stores a fine-tune with its exact configuration and enqueues it, in one transaction. The same submission is one job. */
export const createJob = signedIn
  .input(createJobInput)
  .output(createJobOutput)
  .mutation(async ({ ctx, input }) => {
    const { submission, ...submitted } = input;
    const owner = ctx.account.id;
    const earlier = await findJobBySubmission(ctx.db, owner, submission);
    if (earlier !== undefined) return { job: earlier.id };

    const base = await resolveBase(ctx.db, submitted.base, owner);
    const datasets = await Promise.all(
      submitted.datasets.map(async (entry, position) => {
        const field = `datasets.${position}.`;
        const resolved = await resolveDataset(ctx.db, owner, { dataset: entry.dataset, version: entry.version, field });
        checkMapping(entry.mapping, resolved.files, { chats: base.can_chat, field });
        return resolved;
      }),
    );
    checkTraining(submitted, { contextLength: base.context_length, rows: datasets.map(({ files }) => files.reduce((sum, file) => sum + (file.row_count ?? 0), 0)) });
    const configuration: StoredConfiguration = {
      ...submitted,
      // Whatever way they were named, the job tells owner and name.
      base: `${base.owner_handle}/${base.name}`,
      datasets: submitted.datasets.map((entry, position) => ({ ...entry, dataset: `${datasets[position]?.dataset.owner_handle}/${datasets[position]?.dataset.name}` })),
      resolved: {
        base: { id: base.id, digest: base.base_digest, abilities: { chat: base.can_chat, complete: base.can_complete, fineTune: base.can_fine_tune } },
        datasets: datasets.map(({ dataset, version }) => ({ id: dataset.id, versionId: version.id, hash: version.hash })),
        threads: TRAINING_THREADS,
      },
    };

    return await ctx.db.transaction().execute(async (tx) => {
      await holdAccount(tx, owner);
      await checkVisibility(tx, owner, submitted);
      const job = await insertJob(tx, {
        kind: "fine-tune",
        owner_id: owner,
        submission,
        name: submitted.name,
        state_text: WAITING_FOR_WORKER,
        base_model_id: base.id,
        configuration: JSON.stringify(configuration),
        configuration_hash: configurationHash(configuration),
        threads: configuration.resolved.threads,
      });
      if (job === undefined) {
        // The same submission came in twice at once; the other one won.
        const other = await findJobBySubmission(tx, owner, submission);
        if (other === undefined) throw new AppError("conflict", "This job is being submitted already. Look at your jobs.");
        return { job: other.id };
      }
      await checkOpenJobs(tx, ctx.services.config.limits, owner);
      await insertJobDatasets(tx, datasets.map(({ dataset, version }, position) => ({ job_id: job.id, position, dataset_id: dataset.id, dataset_version_id: version.id, dataset_hash: version.hash })));
      await appendJobEvents(tx, job.id, 0, [{ kind: "state", level: "info", text: `queued: ${WAITING_FOR_WORKER}`, at: new Date() }]);
      await insertLiveEvent(tx, { accountId: owner, topic: "jobs", payload: { job: job.id, state: "queued" } });
      await writeAudit(tx, ctx, { action: "fineTuning.createJob", targetKind: "job", targetId: job.id });
      await ctx.services.enqueue(tx, RUN_FINE_TUNE, { job: job.id });
      return { job: job.id };
    });
  });

/** A name in use keeps its visibility: a new version must not show to everybody what was meant for oneself, nor hide. */
async function checkVisibility(tx: Db, owner: string, { name, visibility }: Pick<FineTuneConfiguration, "name" | "visibility">): Promise<void> {
  const inUse = await findNameVisibility(tx, owner, name);
  if (inUse === undefined || inUse === visibility) return;
  const words = inUse === "public" ? "public, so its next version would be seen by everybody" : "private, so its next version would be seen by you alone";
  throw new AppError("invalid-input", `Your model ${name} is ${words}. Choose that here too, change the model's settings first, or choose another name.`, { field: "visibility" });
}
