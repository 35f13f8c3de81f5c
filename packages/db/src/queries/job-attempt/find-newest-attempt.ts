import type { Db } from "../../connect.ts";
import type { JobAttemptRow } from "../../tables/job-attempt.table.ts";

/** The attempt that owns the job; older ones are superseded. */
export async function findNewestAttempt(db: Db, jobId: string): Promise<JobAttemptRow | undefined> {
  return await db.selectFrom("job_attempt").selectAll().where("job_id", "=", jobId).orderBy("number", "desc").limit(1).executeTakeFirst();
}
