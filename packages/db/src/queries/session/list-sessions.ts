import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** An account's sessions that have not ended, newest first, after the session `after`. */
export async function listSessions(db: Db, query: { accountId: string; after: string | null; limit: number }) {
  return await db
    .selectFrom("session")
    .select(["id", "user_agent", "created_at", "last_seen_at"])
    .where("account_id", "=", query.accountId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", new Date())
    .$if(query.after !== null, (list) => list.where(sql<boolean>`(created_at, id) < (select created_at, id from session where id = ${query.after} and account_id = ${query.accountId})`))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(query.limit)
    .execute();
}
