import type { Db } from "../../connect.ts";
import type { JobEventRow } from "../../tables/job-event.table.ts";

/** A job's lines after an id, in order. */
export async function listJobEvents(db: Db, jobId: string, page: { after: number; limit: number }): Promise<JobEventRow[]> {
  return await db.selectFrom("job_event").selectAll().where("job_id", "=", jobId).where("id", ">", page.after).orderBy("id").limit(page.limit).execute();
}
