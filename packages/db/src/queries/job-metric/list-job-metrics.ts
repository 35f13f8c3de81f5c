import type { Db } from "../../connect.ts";
import type { JobMetricRow } from "../../tables/job-metric.table.ts";

/**
 * A job's numbers that changed after a change number, in the order of change. A later attempt supersedes from its first
 * step on: what an earlier one measured from there is left out.
 */
export async function listJobMetrics(db: Db, jobId: string, page: { after: number; limit: number }): Promise<JobMetricRow[]> {
  return await db
    .selectFrom("job_metric")
    .selectAll("job_metric")
    .where("job_metric.job_id", "=", jobId)
    .where("job_metric.change", ">", page.after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("job_metric as later")
            .select("later.step")
            .whereRef("later.job_id", "=", "job_metric.job_id")
            .whereRef("later.attempt", ">", "job_metric.attempt")
            .whereRef("later.step", "<=", "job_metric.step"),
        ),
      ),
    )
    .orderBy("job_metric.change")
    .limit(page.limit)
    .execute();
}
