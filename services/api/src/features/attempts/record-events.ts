import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { attemptEvents, type attemptEventsReply, type AttemptEvents } from "@aiweb/contracts/internal/attempt-events";
import { jobProgress, type JobProgress } from "@aiweb/contracts/jobs/job";
import type { Db } from "@aiweb/db/connect";
import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { updateJob } from "@aiweb/db/queries/job/update-job";
import { findAttemptByNumber } from "@aiweb/db/queries/job-attempt/find-attempt-by-number";
import { updateJobAttempt } from "@aiweb/db/queries/job-attempt/update-job-attempt";
import { appendJobEvents } from "@aiweb/db/queries/job-event/append-job-events";
import { upsertJobMetrics } from "@aiweb/db/queries/job-metric/upsert-job-metrics";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { Services } from "../../trpc/context.ts";
import { authenticateAttempt, writeAsAttempt, type AttemptInForce } from "./attempt-access.ts";

type Progress = NonNullable<AttemptEvents["progress"]>;

function progressOf(progress: Progress): JobProgress {
  const secondsPerStep = progress.secondsPerStep ?? null;
  return {
    step: progress.step,
    totalSteps: progress.totalSteps,
    secondsPerStep,
    secondsLeft: secondsPerStep === null ? null : secondsPerStep * Math.max(progress.totalSteps - progress.step, 0),
    memoryBytes: progress.memoryBytes ?? null,
  };
}

/** POST /internal/attempts/ID/events: log lines, numbers and progress; also the heartbeat. Answers whether to stop. */
export async function recordEvents({ db }: Services, request: FastifyRequest): Promise<z.infer<typeof attemptEventsReply>> {
  const authenticated = await authenticateAttempt(db, request);
  const events = attemptEvents.parse(request.body);
  return await writeAsAttempt(db, authenticated, async (tx, held) => {
    const { job, attempt } = held;
    const isNew = events.sequence > attempt.last_sequence;
    await updateJobAttempt(tx, attempt.id, {
      heartbeat_at: new Date(),
      state: "running",
      ...(isNew ? { last_sequence: events.sequence } : {}),
      ...(events.node === undefined ? {} : { node: events.node }),
    });
    if (isNew) await apply(tx, held, events);
    await changeJobState(tx, job, { ...(await stateAfter(tx, held, events)), attempt: attempt.number });
    return { cancel: job.cancel_requested_at !== null };
  });
}

async function apply(tx: Db, { job, attempt }: AttemptInForce, events: AttemptEvents): Promise<void> {
  await appendJobEvents(tx, job.id, attempt.number, events.logs.map((line) => ({ kind: "log", ...line })));
  const metrics = events.metrics.map(({ evalLoss, learningRate, gradNorm, tokensPerSecond, ...metric }) => ({
    ...metric,
    eval_loss: evalLoss,
    learning_rate: learningRate,
    grad_norm: gradNorm,
    tokens_per_second: tokensPerSecond,
  }));
  await upsertJobMetrics(tx, job.id, attempt.number, metrics);
  if (events.progress !== undefined) {
    const progress = progressOf(events.progress);
    await updateJob(tx, job.id, { progress: JSON.stringify(progress) });
    // Lists show how far it is; each hundredth is enough for them.
    if (hundredths(progress) !== hundredths(jobProgress.safeParse(job.progress).data)) await insertLiveEvent(tx, { accountId: job.owner_id, topic: "jobs", payload: { job: job.id, step: progress.step } });
  }
  if (events.logs.length + metrics.length > 0 || events.progress !== undefined) {
    await insertLiveEvent(tx, { accountId: job.owner_id, topic: `job:${job.id}`, payload: { logs: events.logs.length, metrics: metrics.length } });
  }
}

/** A trainer that is heard is starting until it says more; then its last word counts, and so does its owner's. */
async function stateAfter(tx: Db, { job, attempt }: AttemptInForce, events: AttemptEvents): Promise<{ state: JobRow["state"]; text: string }> {
  if (job.cancel_requested_at !== null) return { state: job.state, text: "Stopping, as you asked." };
  const state = events.state ?? (job.state === "queued" ? "starting" : job.state);
  if (state === "running") return { state, text: attempt.number === 1 ? "Training." : await goingOn(tx, attempt) };
  if (state === "saving") return { state, text: "Training is done; the result is being stored." };
  return { state, text: "The trainer fetches its model and data." };
}

function hundredths(progress: Pick<JobProgress, "step" | "totalSteps"> | undefined): number {
  return progress === undefined ? -1 : Math.floor((100 * progress.step) / Math.max(progress.totalSteps, 1));
}

/** From where a later attempt trains, and what became of the one before. */
async function goingOn(tx: Db, attempt: JobAttemptRow): Promise<string> {
  const before = await findAttemptByNumber(tx, attempt.job_id, attempt.number - 1);
  const reason = before?.state === "lost" && before.reason !== null ? ` after ${before.reason.replace(/^(?:It|Its|The) /, (word) => word.toLowerCase())}` : "";
  return `Attempt ${attempt.number}, ${attempt.resume_step === null ? "from the beginning" : `resumed at step ${attempt.resume_step}`}${reason}.`;
}
