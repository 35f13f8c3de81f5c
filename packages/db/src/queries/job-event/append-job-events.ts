import type { Db } from "../../connect.ts";
import type { JobEventRow } from "../../tables/job-event.table.ts";

export type JobEventText = Pick<JobEventRow, "kind" | "level" | "text"> & { at: Date | string };

/** Postgres' text holds no NUL. */
function storable(text: string): string {
  return text.replaceAll("\u0000", "\uFFFD");
}

/** Adds lines to a job's sequence. Ids are taken under the job row's lock, so that they grow without gaps. Returns the last. */
export async function appendJobEvents(tx: Db, jobId: string, attempt: number, events: JobEventText[]): Promise<number> {
  if (events.length === 0) return 0;
  const { last_event_id: last } = await tx
    .updateTable("job")
    .set((row) => ({ last_event_id: row("last_event_id", "+", events.length) }))
    .where("id", "=", jobId)
    .returning("last_event_id")
    .executeTakeFirstOrThrow();
  const first = last - events.length + 1;
  await tx
    .insertInto("job_event")
    .values(events.map((event, index) => ({ ...event, text: storable(event.text), job_id: jobId, attempt, id: first + index })))
    .execute();
  return last;
}
