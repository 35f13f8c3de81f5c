import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import { heldBy, type HeldKey } from "./held-by.ts";

/** Revokes a key; revoking again keeps the first time. */
export async function revokePublisherKey(db: Db, id: string): Promise<HeldKey | undefined> {
  return await db
    .updateTable("publisher_key")
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where("id", "=", id)
    .returningAll()
    .returning(heldBy)
    .executeTakeFirst();
}
