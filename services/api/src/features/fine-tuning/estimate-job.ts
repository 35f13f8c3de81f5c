import { estimateJobInput, estimateJobOutput } from "@aiweb/contracts/fine-tuning/estimate-job";
import { jobProgress } from "@aiweb/contracts/jobs/job";
import { listMeasuredRuns } from "@aiweb/db/queries/job/list-measured-runs";
import { trainingGpus } from "@aiweb/service/ray-nodes";
import { signedIn } from "../../trpc/procedures.ts";
import { clusterNodes } from "./cluster-nodes.ts";
import { resolveBase } from "./resolve-base.ts";
import { TRAINING_THREADS } from "./training-threads.ts";

function median(values: number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** What earlier runs of the same shape measured; nothing is guessed from others. */
export const estimateJob = signedIn
  .input(estimateJobInput)
  .output(estimateJobOutput)
  .query(async ({ ctx, input }) => {
    const { base: _base, steps, gpus: wanted, ...training } = input;
    const base = await resolveBase(ctx.db, input.base, ctx.account.id);
    const nodes = await clusterNodes(ctx.services);
    const gpus = wanted ?? (nodes === null ? null : trainingGpus(null, nodes));
    const rows = await listMeasuredRuns(ctx.db, { baseModelId: base.id, threads: TRAINING_THREADS, gpus, training });
    const runs = rows.flatMap((row) => {
      const progress = jobProgress.safeParse(row.progress);
      return progress.success && progress.data.secondsPerStep !== null ? [{ secondsPerStep: progress.data.secondsPerStep, memoryBytes: progress.data.memoryBytes }] : [];
    });
    const secondsPerStep = median(runs.map((run) => run.secondsPerStep));
    const { RAY_ADDRESS: address, AIWEB_PYTHON_PROBLEM: problem } = ctx.services.config;
    const local = address !== undefined && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
    return {
      seconds: secondsPerStep === null ? null : secondsPerStep * steps,
      memoryBytes: median(runs.flatMap((run) => (run.memoryBytes === null ? [] : [run.memoryBytes]))),
      where: address === undefined ? (problem ?? "Nothing trains here: there is no Ray.") : local ? "This machine" : `The Ray cluster at ${new URL(address).hostname}`,
      gpus,
      measuredFrom: runs.length,
    };
  });
