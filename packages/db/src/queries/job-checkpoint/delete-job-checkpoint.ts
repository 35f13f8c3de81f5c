import type { Db } from "../../connect.ts";
import type { JobCheckpointRow } from "../../tables/job-checkpoint.table.ts";

export async function deleteJobCheckpoint(tx: Db, checkpoint: JobCheckpointRow): Promise<void> {
  await tx
    .deleteFrom("job_checkpoint")
    .where("job_id", "=", checkpoint.job_id)
    .where("attempt", "=", checkpoint.attempt)
    .where("step", "=", checkpoint.step)
    .execute();
}
