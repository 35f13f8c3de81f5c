import type { Db } from "../../connect.ts";

/** How often an account did something that the audit keeps, since an instant. */
export async function countAccountEvents(db: Db, query: { accountId: string; action: string; since: Date }): Promise<number> {
  const row = await db
    .selectFrom("audit_event")
    .select((of) => of.fn.countAll<number>().as("events"))
    .where("account_id", "=", query.accountId)
    .where("action", "=", query.action)
    .where("at", ">=", query.since)
    .executeTakeFirstOrThrow();
  return row.events;
}
