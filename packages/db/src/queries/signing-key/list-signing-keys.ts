import type { Db } from "../../connect.ts";

/** Our issuer's keys, newest first. */
export async function listSigningKeys(db: Db) {
  return await db.selectFrom("signing_key").selectAll().orderBy("created_at", "desc").orderBy("id").execute();
}
