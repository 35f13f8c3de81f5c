import { getJobInput, getJobOutput } from "@aiweb/contracts/jobs/get-job";
import type { LineageItem } from "@aiweb/contracts/models/model";
import { listJobDatasets } from "@aiweb/db/queries/job/list-job-datasets";
import { listJobAttempts } from "@aiweb/db/queries/job-attempt/list-job-attempts";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import { findVersionOfJob } from "@aiweb/db/queries/model-version/find-version-of-job";
import { fineTuneConfiguration, type FineTuneConfiguration } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { ENDED_STATES } from "@aiweb/contracts/jobs/job";
import type { Db } from "@aiweb/db/connect";
import { findModel } from "@aiweb/db/queries/model/find-model";
import { findVersionByNumber } from "@aiweb/db/queries/model-version/find-version-by-number";
import type { JobRow } from "@aiweb/db/tables/job.table";
import { owner } from "../../trpc/procedures.ts";
import { learnedWords } from "../../lineage/learned-words.ts";
import { jobSummaryOf } from "./job-summary.ts";
import { whatCanBeDone } from "./what-can-be-done.ts";

/** The version that it became; of a job under way the one that it will become. */
async function becomes(db: Db, of: { job: JobRow; handle: string; configuration: FineTuneConfiguration; version: Awaited<ReturnType<typeof findVersionOfJob>> }): Promise<LineageItem[]> {
  const { job, handle, configuration, version } = of;
  if (version !== undefined) return [{ kind: "model", title: version.model_name, detail: `version ${version.number}`, href: `/ai/models/${version.owner_handle}/${version.model_name}` }];
  if (ENDED_STATES.includes(job.state)) return [];
  const model = await findModel(db, `${handle}/${configuration.name}`);
  const newest = model === undefined ? undefined : await findVersionByNumber(db, model.id, null);
  return [{ kind: "model", title: configuration.name, detail: `version ${(newest?.number ?? 0) + 1}, ${model?.visibility ?? configuration.visibility}, once it is done`, href: null }];
}

/** A job's page: state, configuration, attempts, checkpoints, lineage both ways, and what may be done. */
export const getJob = owner("job")
  .input(getJobInput)
  .output(getJobOutput)
  .query(async ({ ctx }) => {
    const { resource: job, db, account } = ctx;
    const [attempts, checkpoints, datasets, version] = await Promise.all([
      listJobAttempts(db, job.id),
      listJobCheckpoints(db, job.id),
      listJobDatasets(db, job.id),
      findVersionOfJob(db, job.id),
    ]);
    const configuration = fineTuneConfiguration.parse(job.configuration);
    const summary = jobSummaryOf({ ...job, attempt: attempts[0]?.number ?? 0 });
    const madeFrom: LineageItem[] = [
      { kind: "model", title: summary.base.name, detail: "base model", href: `/marketplace/models/${summary.base.ref}` },
      ...configuration.datasets.map((entry, position) => {
        const row = datasets.find((dataset) => dataset.position === position);
        const visible = row !== undefined && row.dataset_id !== null && (row.visibility === "public" || row.owner_id === account.id);
        const rows = row?.row_count == null ? null : Math.min(row.row_count, entry.rowCap ?? row.row_count);
        // Whoever made the job named the dataset, so the name is no secret; whether it may still be opened is.
        return {
          kind: "dataset" as const,
          title: `${entry.dataset.slice(entry.dataset.indexOf("/") + 1)} @ v${entry.version}`,
          detail: row?.dataset_id == null ? "deleted since" : visible ? learnedWords({ weight: entry.weight, rows }) : "not yours to see any more",
          href: visible ? `${row.owner_id === account.id ? "/data/datasets" : "/marketplace/data"}/${row.owner_handle}/${row.name}` : null,
        };
      }),
    ];
    return {
      ...summary,
      configuration,
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
      becomes: await becomes(db, { job, handle: account.handle, configuration, version }),
      error: job.error_code === null ? null : { code: job.error_code, message: job.error_message ?? "" },
      can: whatCanBeDone(job, checkpoints.length),
    };
  });
