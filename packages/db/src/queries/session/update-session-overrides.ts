import type { Db } from "../../connect.ts";

/** Writes which remotes a session's browser gets from elsewhere, as JSON. */
export async function updateSessionOverrides(db: Db, id: string, overrides: string): Promise<void> {
  await db.updateTable("session").set({ remote_overrides: overrides }).where("id", "=", id).execute();
}
