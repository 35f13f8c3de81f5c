import type { Db } from "../../connect.ts";

/** The answer that a client's request already made, in whichever conversation of the account. */
export async function findAnswerByRequest(db: Db, query: { request: string; ownerId: string }) {
  return await db
    .selectFrom("message")
    .innerJoin("conversation", "conversation.id", "message.conversation_id")
    .select(["message.id", "message.conversation_id"])
    .where("message.request", "=", query.request)
    .where("message.role", "=", "assistant")
    .where("conversation.owner_id", "=", query.ownerId)
    .executeTakeFirst();
}
