import type { Db } from "../../connect.ts";

/** An account's conversation, held until the transaction ends, so that two messages are stored one after the other. */
export async function lockConversation(tx: Db, query: { id: string; ownerId: string }) {
  return await tx.selectFrom("conversation").selectAll().where("id", "=", query.id).where("owner_id", "=", query.ownerId).forUpdate().executeTakeFirst();
}
