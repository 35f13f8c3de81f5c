import type { Db } from "../../connect.ts";

/** Whether a session has neither been ended nor expired. */
export async function isSessionLive(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom("session").select("id").where("id", "=", id).where("revoked_at", "is", null).where("expires_at", ">", new Date()).executeTakeFirst();
  return row !== undefined;
}
