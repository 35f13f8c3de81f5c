import type { Db } from "../../connect.ts";
import type { JobRow } from "../../tables/job.table.ts";

/** Reads a job and keeps everybody else from changing it until the transaction ends. */
export async function lockJob(db: Db, id: string): Promise<JobRow | undefined> {
  return await db.selectFrom("job").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}
