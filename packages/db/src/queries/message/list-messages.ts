import type { Db } from "../../connect.ts";
import type { MessageRow } from "../../tables/message.table.ts";

/** The newest `limit` messages of a conversation's thread, oldest first; removed ones are left out. */
export async function listMessages(db: Db, query: { conversationId: string; limit: number }): Promise<MessageRow[]> {
  const rows = await db
    .selectFrom("message")
    .selectAll()
    .where("conversation_id", "=", query.conversationId)
    .where("removed_at", "is", null)
    .orderBy("position", "desc")
    .limit(query.limit)
    .execute();
  return rows.reverse();
}
