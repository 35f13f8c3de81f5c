import type { Db } from "../../connect.ts";

/** Removes a job with its attempts, log, metrics and checkpoint rows. */
export async function deleteJob(db: Db, id: string): Promise<void> {
  await db.deleteFrom("job").where("id", "=", id).execute();
}
