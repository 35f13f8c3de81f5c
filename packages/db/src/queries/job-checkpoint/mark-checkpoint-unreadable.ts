import type { Db } from "../../connect.ts";

/** No attempt goes on from these bytes again. */
export async function markCheckpointUnreadable(tx: Db, jobId: string, sha256: string): Promise<void> {
  await tx.updateTable("job_checkpoint").set({ unreadable: true }).where("job_id", "=", jobId).where("sha256", "=", sha256).execute();
}
