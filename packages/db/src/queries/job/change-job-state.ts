import type { Db } from "../../connect.ts";
import type { JobRow, JobUpdate } from "../../tables/job.table.ts";
import { appendJobEvents } from "../job-event/append-job-events.ts";
import { insertLiveEvent } from "../live-event/insert-live-event.ts";
import { updateJob } from "./update-job.ts";

const ENDED = new Set<JobRow["state"]>(["succeeded", "failed", "cancelled"]);

export interface JobStateChange {
  state: JobRow["state"];
  /** What the state means now, in a sentence. */
  text: string;
  attempt: number;
  error?: { code: string; message: string };
}

/**
 * Moves a job to a state, or says something new about the one it is in: row, line in its log and hints to open pages.
 * The caller holds the job's lock. Saying the same again changes nothing.
 */
export async function changeJobState(tx: Db, job: JobRow, change: JobStateChange): Promise<void> {
  if (job.state === change.state && job.state_text === change.text) return;
  const now = new Date();
  const update: JobUpdate = { state: change.state, state_text: change.text };
  if (job.state !== change.state) update.state_since = now;
  if (change.state === "running" && job.started_at === null) update.started_at = now;
  update.ended_at = ENDED.has(change.state) ? now : null;
  update.error_code = change.error?.code ?? null;
  update.error_message = change.error?.message ?? null;
  await updateJob(tx, job.id, update);
  const level = change.state === "failed" ? "error" : "info";
  await appendJobEvents(tx, job.id, change.attempt, [{ kind: "state", level, text: `${change.state}: ${change.text}`, at: now }]);
  await insertLiveEvent(tx, { accountId: job.owner_id, topic: `job:${job.id}`, payload: { state: change.state } });
  await insertLiveEvent(tx, { accountId: job.owner_id, topic: "jobs", payload: { job: job.id, state: change.state } });
}
