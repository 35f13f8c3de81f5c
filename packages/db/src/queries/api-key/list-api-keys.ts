import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** An account's keys, newest first, after the key `after`. */
export async function listApiKeys(db: Db, query: { accountId: string; after: string | null; limit: number }) {
  return await db
    .selectFrom("api_key")
    .selectAll()
    .where("account_id", "=", query.accountId)
    .$if(query.after !== null, (list) => list.where(sql<boolean>`(created_at, id) < (select created_at, id from api_key where id = ${query.after} and account_id = ${query.accountId})`))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(query.limit)
    .execute();
}
