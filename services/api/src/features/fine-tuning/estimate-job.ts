import { estimateJobInput, estimateJobOutput } from "@aiweb/contracts/fine-tuning/estimate-job";
import { jobProgress } from "@aiweb/contracts/jobs/job";
import { listMeasuredRuns } from "@aiweb/db/queries/job/list-measured-runs";
import { signedIn } from "../../trpc/procedures.ts";
import { resolveBase } from "./resolve-base.ts";

function median(values: number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** What earlier runs with the same batch and length measured; nothing is guessed from others. */
export const estimateJob = signedIn
  .input(estimateJobInput)
  .output(estimateJobOutput)
  .query(async ({ ctx, input }) => {
    const base = await resolveBase(ctx.db, input.base, ctx.account.id);
    const rows = await listMeasuredRuns(ctx.db, { baseModelId: base.id, batchSize: input.batchSize, sequenceLength: input.sequenceLength });
    const runs = rows.flatMap((row) => {
      const progress = jobProgress.safeParse(row.progress);
      return progress.success && progress.data.secondsPerStep !== null ? [{ secondsPerStep: progress.data.secondsPerStep, memoryBytes: progress.data.memoryBytes, gpus: row.gpus }] : [];
    });
    const secondsPerStep = median(runs.map((run) => run.secondsPerStep));
    const { RAY_ADDRESS: address, AIWEB_PYTHON_PROBLEM: problem } = ctx.services.config;
    const local = address !== undefined && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
    return {
      seconds: secondsPerStep === null ? null : secondsPerStep * input.steps,
      memoryBytes: median(runs.flatMap((run) => (run.memoryBytes === null ? [] : [run.memoryBytes]))),
      where: address === undefined ? (problem ?? "Nothing trains here: there is no Ray.") : local ? "This machine" : `The Ray cluster at ${new URL(address).hostname}`,
      gpus: runs[0] === undefined ? 0 : Math.round(runs[0].gpus),
      measuredFrom: runs.length,
    };
  });
