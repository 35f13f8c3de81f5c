import type { Db } from "../../connect.ts";
import type { JobMetricRow } from "../../tables/job-metric.table.ts";

export type StepMetrics = Pick<JobMetricRow, "step"> & Partial<Omit<JobMetricRow, "job_id" | "attempt" | "step" | "change">>;

/** What came for one step in several pieces (loss, then validation loss) becomes one row. */
function byStep(metrics: StepMetrics[]): StepMetrics[] {
  const steps = new Map<number, StepMetrics>();
  for (const metric of metrics) steps.set(metric.step, { ...steps.get(metric.step), ...metric });
  return [...steps.values()];
}

/** Stores an attempt's numbers by step; each write gets the job's next change number. */
export async function upsertJobMetrics(tx: Db, jobId: string, attempt: number, metrics: StepMetrics[]): Promise<void> {
  const rows = byStep(metrics);
  if (rows.length === 0) return;
  const { last_metric_change: last } = await tx
    .updateTable("job")
    .set((row) => ({ last_metric_change: row("last_metric_change", "+", rows.length) }))
    .where("id", "=", jobId)
    .returning("last_metric_change")
    .executeTakeFirstOrThrow();
  const first = last - rows.length + 1;
  await tx
    .insertInto("job_metric")
    .values(rows.map((row, index) => ({ ...row, job_id: jobId, attempt, change: first + index })))
    .onConflict((conflict) =>
      conflict.columns(["job_id", "attempt", "step"]).doUpdateSet((row) => ({
        change: row.ref("excluded.change"),
        epoch: row.fn.coalesce("excluded.epoch", "job_metric.epoch"),
        loss: row.fn.coalesce("excluded.loss", "job_metric.loss"),
        eval_loss: row.fn.coalesce("excluded.eval_loss", "job_metric.eval_loss"),
        learning_rate: row.fn.coalesce("excluded.learning_rate", "job_metric.learning_rate"),
        grad_norm: row.fn.coalesce("excluded.grad_norm", "job_metric.grad_norm"),
        tokens_per_second: row.fn.coalesce("excluded.tokens_per_second", "job_metric.tokens_per_second"),
        tokens: row.fn.coalesce("excluded.tokens", "job_metric.tokens"),
      })),
    )
    .execute();
}
