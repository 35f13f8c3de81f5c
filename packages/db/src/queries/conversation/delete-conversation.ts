import type { Db } from "../../connect.ts";

/** Deletes a conversation with its messages. */
export async function deleteConversation(db: Db, id: string): Promise<void> {
  await db.deleteFrom("conversation").where("id", "=", id).execute();
}
