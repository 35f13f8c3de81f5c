import type { Db } from "../../connect.ts";

/** When a base's replica was heard last; null when it never was, or there is none. */
export async function findReplicaHeard(db: Db, baseDigest: string): Promise<Date | null> {
  const row = await db.selectFrom("replica").select("heard_at").where("base_digest", "=", baseDigest).executeTakeFirst();
  return row?.heard_at ?? null;
}
