import type { Db } from "../../connect.ts";

/** The newest hint's id of an account, 0 when it has none. */
export async function findNewestLiveEventId(db: Db, accountId: string): Promise<number> {
  const row = await db.selectFrom("live_event").select("id").where("account_id", "=", accountId).orderBy("id", "desc").limit(1).executeTakeFirst();
  return row?.id ?? 0;
}
