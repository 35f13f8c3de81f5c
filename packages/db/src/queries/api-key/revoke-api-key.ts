import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { ApiKeyRow } from "../../tables/api-key.table.ts";

/** Revokes a key of an account; revoking again keeps the first time. Undefined when it is not theirs. */
export async function revokeApiKey(db: Db, accountId: string, id: string): Promise<ApiKeyRow | undefined> {
  return await db
    .updateTable("api_key")
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .returningAll()
    .executeTakeFirst();
}
