import type { Db } from "../../connect.ts";
import type { JobUpdate } from "../../tables/job.table.ts";

export async function updateJob(db: Db, id: string, change: JobUpdate): Promise<void> {
  await db.updateTable("job").set(change).where("id", "=", id).execute();
}
