import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { updateJob } from "@aiweb/db/queries/job/update-job";
import { closeJobAttempt } from "@aiweb/db/queries/job-attempt/close-job-attempt";
import { updateJobAttempt } from "@aiweb/db/queries/job-attempt/update-job-attempt";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import { deriveToken } from "@aiweb/service/derived-token";
import type { JobsContext } from "../../context.ts";
import type { RayCluster } from "../../ray/cluster.ts";
import { RayError } from "../../ray/ray-error.ts";
import { placementOf, waitingFor, type Placement } from "./placement.ts";
import { sayWaiting } from "./say-waiting.ts";
import { stopOrphan } from "./stop-orphan.ts";
import { wantedGpus } from "./wanted-gpus.ts";
import { withOpenAttempt } from "./with-open-attempt.ts";

/**
 * Brings a stored attempt to Ray. Whatever breaks off on the way, the same call is made again, and Ray takes an id once.
 * An attempt that ended meanwhile, or whose job was deleted, may have been asked to stop before Ray knew it: it is stopped here.
 */
export async function submitAttempt(context: JobsContext, job: JobRow, attempt: JobAttemptRow): Promise<void> {
  const { ray, config } = context;
  if (ray === null) {
    const why = config.AIWEB_PYTHON_PROBLEM ?? "There is no Ray to train on; set RAY_ADDRESS and RAY_AUTH_TOKEN.";
    await sayWaiting(context, attempt, `Waiting: ${why}`);
    return;
  }
  if (!(await bring(context, ray, { job, attempt }))) await stopOrphan(context, attempt);
}

/** Returns whether the attempt still owns the job after that. */
async function bring(context: JobsContext, ray: RayCluster, { job, attempt }: { job: JobRow; attempt: JobAttemptRow }): Promise<boolean> {
  let waiting: string;
  try {
    const nodes = await ray.nodes();
    const placement = placementOf(wantedGpus(job), nodes);
    waiting = waitingFor(placement, nodes);
    if (placement.gpus !== job.gpus) await updateJob(context.db, job.id, { gpus: placement.gpus });
    await submit(context, ray, { job, attempt, placement });
  } catch (error) {
    if (!(error instanceof RayError)) throw error;
    context.log.warn({ err: error, said: error.body, job: job.id }, "Ray did not take an attempt");
    if (error.kind === "bad-request") return await refuse(context, attempt);
    return await sayWaiting(context, attempt, `Waiting: ${error.message}. It is tried again every few seconds.`);
  }
  return await withOpenAttempt(context, attempt, async (tx, locked, open) => {
    if (open.state !== "submitting") return;
    await updateJobAttempt(tx, attempt.id, { state: "running" });
    if (open.heartbeat_at === null) await changeJobState(tx, locked, { state: "queued", text: waiting, attempt: attempt.number });
  });
}

async function submit(context: JobsContext, ray: RayCluster, run: { job: JobRow; attempt: JobAttemptRow; placement: Placement }): Promise<void> {
  const { job, attempt, placement } = run;
  await ray.jobs.submit({
    submissionId: attempt.submission_id,
    attempt: attempt.id,
    // Behind this machine's web process and its replicas, which answer people.
    entrypoint: `nice -n 10 ${ray.python} -m aiweb_trainer.sft`,
    ...placement,
    workingDir: await ray.trainerPackage(),
    env: {
      AIWEB_URL: context.config.internalUrl,
      AIWEB_ATTEMPT: attempt.id,
      AIWEB_ATTEMPT_TOKEN: deriveToken(context.config.AIWEB_SECRET_KEY, "job-attempt", attempt.id),
      OMP_NUM_THREADS: String(job.threads),
      // Ray hides the GPUs of its node only from those that ask for a part of one.
      ...(placement.gpus === 0 ? { CUDA_VISIBLE_DEVICES: "" } : {}),
    },
  });
}

/** A request that Ray calls wrong is as wrong the next time. */
async function refuse(context: JobsContext, attempt: JobAttemptRow): Promise<boolean> {
  return await withOpenAttempt(context, attempt, async (tx, job) => {
    const message = "Ray refused the run. The worker's log says why; resume the job when that is mended.";
    await closeJobAttempt(tx, job, attempt, { state: "failed", reason: message });
    await changeJobState(tx, job, { state: "failed", text: message, attempt: attempt.number, error: { code: "compute-unavailable", message } });
  });
}
