import type { Db } from "../../connect.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes hints older than a day; a page that slept longer reads everything afresh. Returns how many went. */
export async function deleteOldLiveEvents(db: Db): Promise<number> {
  const result = await db.deleteFrom("live_event").where("at", "<", new Date(Date.now() - DAY_MS)).executeTakeFirst();
  return Number(result.numDeletedRows);
}
