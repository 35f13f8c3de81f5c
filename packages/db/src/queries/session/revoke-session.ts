import type { Db } from "../../connect.ts";
import { insertSessionEnded } from "../live-event/insert-session-ended.ts";

/** Ends a session of an account, and its event streams. False when it is not theirs or had ended. */
export async function revokeSession(tx: Db, accountId: string, id: string): Promise<boolean> {
  const ended = await tx
    .updateTable("session")
    .set({ revoked_at: new Date() })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (ended === undefined) return false;
  await insertSessionEnded(tx, accountId, id);
  return true;
}
