import type { Db } from "../../connect.ts";

/** How many keys of an account are neither revoked nor expired. */
export async function countLiveApiKeys(db: Db, accountId: string): Promise<number> {
  const row = await db
    .selectFrom("api_key")
    .select((of) => of.fn.countAll<number>().as("keys"))
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .where((where) => where.or([where("expires_at", "is", null), where("expires_at", ">", new Date())]))
    .executeTakeFirstOrThrow();
  return row.keys;
}
