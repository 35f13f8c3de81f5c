import type { Db } from "../../connect.ts";
import type { JobRow } from "../../tables/job.table.ts";

/** The job that an account made with this submission. */
export async function findJobBySubmission(db: Db, ownerId: string, submission: string): Promise<JobRow | undefined> {
  return await db.selectFrom("job").selectAll().where("owner_id", "=", ownerId).where("submission", "=", submission).executeTakeFirst();
}
