import type { Db } from "../../connect.ts";

/** How many loads an account told of since an instant. */
export async function countAccountLoads(db: Db, accountId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom("remote_load")
    .select((of) => of.fn.countAll<number>().as("loads"))
    .where("account_id", "=", accountId)
    .where("at", ">=", since)
    .executeTakeFirstOrThrow();
  return row.loads;
}
