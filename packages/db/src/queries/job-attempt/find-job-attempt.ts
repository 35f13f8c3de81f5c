import type { Db } from "../../connect.ts";
import type { JobAttemptRow } from "../../tables/job-attempt.table.ts";

export async function findJobAttempt(db: Db, id: string): Promise<JobAttemptRow | undefined> {
  return await db.selectFrom("job_attempt").selectAll().where("id", "=", id).executeTakeFirst();
}
