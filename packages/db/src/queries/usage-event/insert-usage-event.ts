import type { Db } from "../../connect.ts";
import type { NewUsageEvent } from "../../tables/usage-event.table.ts";

/** Records what was used, once per call, attempt or interval. */
export async function insertUsageEvent(db: Db, event: NewUsageEvent): Promise<void> {
  await db.insertInto("usage_event").values(event).execute();
}
