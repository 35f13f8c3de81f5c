import type { Db } from "../../connect.ts";
import type { ConversationRow, ConversationUpdate } from "../../tables/conversation.table.ts";

export async function updateConversation(db: Db, id: string, change: ConversationUpdate): Promise<ConversationRow> {
  return await db.updateTable("conversation").set(change).where("id", "=", id).returningAll().executeTakeFirstOrThrow();
}
