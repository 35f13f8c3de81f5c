import type { Db } from "../../connect.ts";
import type { ConversationRow, NewConversation } from "../../tables/conversation.table.ts";

export async function insertConversation(db: Db, conversation: NewConversation): Promise<ConversationRow> {
  return await db.insertInto("conversation").values(conversation).returningAll().executeTakeFirstOrThrow();
}
