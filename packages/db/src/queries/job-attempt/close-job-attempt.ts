import type { Db } from "../../connect.ts";
import type { JobRow } from "../../tables/job.table.ts";
import type { JobAttemptRow } from "../../tables/job-attempt.table.ts";
import { insertUsageEvent } from "../usage-event/insert-usage-event.ts";
import { updateJobAttempt } from "./update-job-attempt.ts";

/** Ends an attempt, which fences it off, and writes its usage. The caller holds the job's lock. */
export async function closeJobAttempt(tx: Db, job: JobRow, attempt: JobAttemptRow, end: { state: JobAttemptRow["state"]; reason: string | null }): Promise<void> {
  const now = new Date();
  await updateJobAttempt(tx, attempt.id, { state: end.state, reason: end.reason, ended_at: now });
  await insertUsageEvent(tx, {
    kind: "job-attempt",
    account_id: job.owner_id,
    target_id: attempt.id,
    model: job.name,
    milliseconds: now.getTime() - attempt.started_at.getTime(),
    outcome: end.state === "succeeded" ? "ok" : end.state,
  });
}
