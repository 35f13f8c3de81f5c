import type { Db } from "../../connect.ts";

/** An account's hints: those after `afterId`, and those named in `ids` whatever their place (commits do not come in the order of ids). */
export async function listLiveEvents(db: Db, query: { accountId: string; afterId: number; ids?: number[]; limit: number }) {
  const { ids = [] } = query;
  return await db
    .selectFrom("live_event")
    .select(["id", "topic", "payload", "at"])
    .where("account_id", "=", query.accountId)
    .where((where) => (ids.length === 0 ? where("id", ">", query.afterId) : where.or([where("id", ">", query.afterId), where("id", "in", ids)])))
    .orderBy("id")
    .limit(query.limit)
    .execute();
}
