import type { Db } from "../../connect.ts";

/** Tells the account's open pages that `topic` changed. In a transaction the hint goes out when it commits. */
export async function insertLiveEvent(db: Db, event: { accountId: string; topic: string; payload?: Record<string, unknown> }): Promise<void> {
  await db
    .insertInto("live_event")
    .values({ account_id: event.accountId, topic: event.topic, payload: JSON.stringify(event.payload ?? {}) })
    .execute();
}
