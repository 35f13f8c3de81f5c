import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import { heldBy, type HeldKey } from "./held-by.ts";

/** Publisher keys, newest first, after the key `after`. */
export async function listPublisherKeys(db: Db, query: { after: string | null; limit: number }): Promise<HeldKey[]> {
  return await db
    .selectFrom("publisher_key")
    .selectAll()
    .select(heldBy)
    .$if(query.after !== null, (list) => list.where(sql<boolean>`(created_at, id) < (select created_at, id from publisher_key where id = ${query.after})`))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(query.limit)
    .execute();
}
