import type { Db } from "../../connect.ts";
import type { NewJobCheckpoint } from "../../tables/job-checkpoint.table.ts";

/** A checkpoint whose bytes are stored and verified; sending it again changes nothing but its place. */
export async function insertJobCheckpoint(tx: Db, checkpoint: NewJobCheckpoint): Promise<void> {
  await tx
    .insertInto("job_checkpoint")
    .values(checkpoint)
    .onConflict((conflict) =>
      conflict.columns(["job_id", "attempt", "step"]).doUpdateSet({ storage_key: checkpoint.storage_key, sha256: checkpoint.sha256, bytes: checkpoint.bytes, unreadable: false }),
    )
    .execute();
}
