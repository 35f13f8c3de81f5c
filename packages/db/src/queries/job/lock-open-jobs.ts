import type { Db } from "../../connect.ts";
import type { JobRow } from "../../tables/job.table.ts";

/** An account's jobs that have not ended; locked until the transaction ends. */
export async function lockOpenJobs(tx: Db, ownerId: string): Promise<JobRow[]> {
  return await tx.selectFrom("job").selectAll().where("owner_id", "=", ownerId).where("state", "not in", ["succeeded", "failed", "cancelled"]).orderBy("id").forUpdate().execute();
}
