import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Takes the messages from a position on out of the thread. */
export async function removeMessagesFrom(db: Db, query: { conversationId: string; position: number }): Promise<void> {
  await db
    .updateTable("message")
    .set({ removed_at: sql<Date>`now()` })
    .where("conversation_id", "=", query.conversationId)
    .where("position", ">=", query.position)
    .where("removed_at", "is", null)
    .execute();
}
