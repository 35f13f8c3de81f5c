import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { PublisherKeyRow } from "../../tables/publisher-key.table.ts";

/** Revokes a key; revoking again keeps the first time. */
export async function revokePublisherKey(db: Db, id: string): Promise<PublisherKeyRow | undefined> {
  return await db
    .updateTable("publisher_key")
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
}
