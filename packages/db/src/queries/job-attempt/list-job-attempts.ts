import type { Db } from "../../connect.ts";
import type { JobAttemptRow } from "../../tables/job-attempt.table.ts";

/** A job's attempts, newest first. */
export async function listJobAttempts(db: Db, jobId: string): Promise<JobAttemptRow[]> {
  return await db.selectFrom("job_attempt").selectAll().where("job_id", "=", jobId).orderBy("number", "desc").limit(100).execute();
}
