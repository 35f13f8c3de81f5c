import type { Db } from "../../connect.ts";

/** A message of a conversation, removed ones too. */
export async function findMessage(db: Db, query: { id: string; conversationId: string }) {
  return await db.selectFrom("message").selectAll().where("id", "=", query.id).where("conversation_id", "=", query.conversationId).executeTakeFirst();
}
