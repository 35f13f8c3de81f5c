import type { Db } from "../../connect.ts";
import type { MessageRow, MessageUpdate } from "../../tables/message.table.ts";

/** Changes an answer while it is streaming; undefined when it is no longer (or was deleted). */
export async function updateStreamingMessage(db: Db, id: string, change: MessageUpdate): Promise<MessageRow | undefined> {
  return await db.updateTable("message").set(change).where("id", "=", id).where("state", "=", "streaming").returningAll().executeTakeFirst();
}
