import type { Db } from "../../connect.ts";
import type { JobRow, NewJob } from "../../tables/job.table.ts";

/** A new job, or undefined when its owner has sent this submission before. */
export async function insertJob(db: Db, job: NewJob): Promise<JobRow | undefined> {
  return await db
    .insertInto("job")
    .values(job)
    .onConflict((conflict) => conflict.columns(["owner_id", "submission"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}
