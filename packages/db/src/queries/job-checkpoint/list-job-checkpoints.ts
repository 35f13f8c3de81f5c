import type { Db } from "../../connect.ts";
import type { JobCheckpointRow } from "../../tables/job-checkpoint.table.ts";

/** A job's usable checkpoints, the one to go on from first: of equal steps the later attempt's. */
export async function listJobCheckpoints(db: Db, jobId: string): Promise<JobCheckpointRow[]> {
  return await db
    .selectFrom("job_checkpoint")
    .selectAll()
    .where("job_id", "=", jobId)
    .where("unreadable", "=", false)
    .orderBy("step", "desc")
    .orderBy("attempt", "desc")
    .execute();
}
