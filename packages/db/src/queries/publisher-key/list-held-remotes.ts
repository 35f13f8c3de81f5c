import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Remotes of the keys that an account holds and nobody revoked, each once. */
export async function listHeldRemotes(db: Db, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("publisher_key")
    .select(sql<string>`unnest(remotes)`.as("remote"))
    .distinct()
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .orderBy("remote")
    .execute();
  return rows.map(({ remote }) => remote);
}
