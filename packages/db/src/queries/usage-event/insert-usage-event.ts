import type { Db } from "../../connect.ts";
import type { NewUsageEvent } from "../../tables/usage-event.table.ts";

/** One row per /v1 call, job attempt and deployment interval. */
export async function insertUsageEvent(db: Db, event: NewUsageEvent): Promise<void> {
  await db.insertInto("usage_event").values(event).execute();
}
