import type { Db } from "../../connect.ts";

/** The highest position ever used in a conversation; 0 in a new one. Positions are not used again. */
export async function findLastPosition(db: Db, conversationId: string): Promise<number> {
  const row = await db.selectFrom("message").select((max) => max.fn.max("position").as("last")).where("conversation_id", "=", conversationId).executeTakeFirst();
  return row?.last ?? 0;
}
