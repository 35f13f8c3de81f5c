import type { Db } from "../../connect.ts";
import type { JobAttemptRow } from "../../tables/job-attempt.table.ts";

export async function findAttemptByNumber(db: Db, jobId: string, number: number): Promise<JobAttemptRow | undefined> {
  return await db.selectFrom("job_attempt").selectAll().where("job_id", "=", jobId).where("number", "=", number).executeTakeFirst();
}
