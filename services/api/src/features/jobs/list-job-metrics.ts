import { listJobMetricsInput, listJobMetricsOutput } from "@aiweb/contracts/jobs/list-job-metrics";
import { listJobMetrics as findMetrics } from "@aiweb/db/queries/job-metric/list-job-metrics";
import { owner } from "../../trpc/procedures.ts";

/** A job's numbers that changed after `after`, without what a later attempt superseded. */
export const listJobMetrics = owner("job")
  .input(listJobMetricsInput)
  .output(listJobMetricsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await findMetrics(ctx.db, ctx.resource.id, { after: input.after, limit: input.limit + 1 });
    const page = rows.slice(0, input.limit);
    return {
      items: page.map((row) => ({
        step: row.step,
        attempt: row.attempt,
        epoch: row.epoch,
        loss: row.loss,
        evalLoss: row.eval_loss,
        learningRate: row.learning_rate,
        gradNorm: row.grad_norm,
        tokensPerSecond: row.tokens_per_second,
      })),
      last: page.at(-1)?.change ?? input.after,
      more: rows.length > input.limit,
    };
  });
