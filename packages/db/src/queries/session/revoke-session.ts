import type { Db } from "../../connect.ts";

/** Ends a session of an account. False when it is not theirs or had ended. */
export async function revokeSession(db: Db, accountId: string, id: string): Promise<boolean> {
  const ended = await db
    .updateTable("session")
    .set({ revoked_at: new Date() })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}
