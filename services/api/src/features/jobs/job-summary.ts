import { z } from "zod";
import { fineTuneConfiguration } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { jobProgress, type JobSummary } from "@aiweb/contracts/jobs/job";
import type { JobRow } from "@aiweb/db/tables/job.table";

const named = z.object({ base: fineTuneConfiguration.shape.base });

/** A job as lists and its page show it. `attempt` is its newest attempt's number, 0 before the first. */
export function jobSummaryOf(job: JobRow & { attempt: number }): JobSummary {
  const { base } = named.parse(job.configuration);
  return {
    id: job.id,
    kind: job.kind,
    name: job.name,
    state: job.state,
    stateSince: job.state_since.toISOString(),
    stateText: job.state_text,
    cancelRequested: job.cancel_requested_at !== null,
    attempt: job.attempt,
    base: { ref: base, name: base.slice(base.indexOf("/") + 1) },
    progress: job.progress === null ? null : jobProgress.parse(job.progress),
    createdAt: job.created_at.toISOString(),
    startedAt: job.started_at?.toISOString() ?? null,
    endedAt: job.ended_at?.toISOString() ?? null,
  };
}
