import type { Db } from "../../connect.ts";

/** Notes that a session is in use and moves its end. */
export async function updateSessionSeen(db: Db, id: string, expiresAt: Date): Promise<void> {
  await db.updateTable("session").set({ last_seen_at: new Date(), expires_at: expiresAt }).where("id", "=", id).where("revoked_at", "is", null).execute();
}
