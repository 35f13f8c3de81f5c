import { getJobInput, getJobOutput } from "@aiweb/contracts/jobs/get-job";
import type { LineageItem } from "@aiweb/contracts/models/model";
import { listJobAttempts } from "@aiweb/db/queries/job-attempt/list-job-attempts";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import { listVersionDatasets } from "@aiweb/db/queries/model/list-version-datasets";
import { findVersionOfJob } from "@aiweb/db/queries/model-version/find-version-of-job";
import { fineTuneConfiguration } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { owner } from "../../trpc/procedures.ts";
import { jobSummaryOf } from "./job-summary.ts";
import { whatCanBeDone } from "./what-can-be-done.ts";

/** A job's page: state, configuration, attempts, checkpoints, lineage both ways, and what may be done. */
export const getJob = owner("job")
  .input(getJobInput)
  .output(getJobOutput)
  .query(async ({ ctx }) => {
    const { resource: job, db, account } = ctx;
    const [attempts, checkpoints, datasets, version] = await Promise.all([
      listJobAttempts(db, job.id),
      listJobCheckpoints(db, job.id),
      listVersionDatasets(db, job.id),
      findVersionOfJob(db, job.id),
    ]);
    const summary = jobSummaryOf({ ...job, attempt: attempts[0]?.number ?? 0 });
    const madeFrom: LineageItem[] = [
      { kind: "model", title: summary.base.name, detail: "base model", href: `/marketplace/models/${summary.base.ref}` },
      ...datasets.map((row) => {
        const visible = row.dataset_id !== null && (row.visibility === "public" || row.owner_id === account.id);
        const name = visible ? row.name : row.dataset_id === null ? row.deleted_name : null;
        return {
          kind: "dataset" as const,
          title: name ?? "a dataset that is not yours to see",
          detail: row.dataset_id === null ? "deleted" : `version ${row.number}`,
          href: visible ? `${row.owner_id === account.id ? "/data/datasets" : "/marketplace/data"}/${row.owner_handle}/${row.name}` : null,
        };
      }),
    ];
    return {
      ...summary,
      configuration: fineTuneConfiguration.parse(job.configuration),
      configurationHash: job.configuration_hash,
      threads: job.threads,
      gpus: job.gpus,
      attempts: attempts.map((attempt) => ({
        id: attempt.id,
        number: attempt.number,
        state: attempt.state,
        node: attempt.node,
        resumedFromStep: attempt.resume_step,
        startedAt: attempt.started_at.toISOString(),
        endedAt: attempt.ended_at?.toISOString() ?? null,
        reason: attempt.reason,
      })),
      checkpoints: checkpoints.map(({ step, bytes, sha256, attempt, created_at: created }) => ({ step, bytes, sha256, attempt, createdAt: created.toISOString() })),
      madeFrom,
      becomes: version === undefined ? [] : [{ kind: "model" as const, title: version.model_name, detail: `version ${version.number}`, href: `/ai/models/${version.owner_handle}/${version.model_name}` }],
      error: job.error_code === null ? null : { code: job.error_code, message: job.error_message ?? "" },
      can: whatCanBeDone(job, checkpoints.length),
    };
  });
