import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Notes that a key was used; once a minute is enough to show. */
export async function updatePublisherKeyUsed(db: Db, id: string): Promise<void> {
  await db
    .updateTable("publisher_key")
    .set({ last_used_at: sql<Date>`now()` })
    .where("id", "=", id)
    .where((where) => where.or([where("last_used_at", "is", null), where("last_used_at", "<", sql<Date>`now() - interval '1 minute'`)]))
    .execute();
}
