import type { Db } from "../../connect.ts";
import type { JobAttemptUpdate } from "../../tables/job-attempt.table.ts";

export async function updateJobAttempt(db: Db, id: string, change: JobAttemptUpdate): Promise<void> {
  await db.updateTable("job_attempt").set(change).where("id", "=", id).execute();
}
