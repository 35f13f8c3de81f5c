import type { Db } from "../../connect.ts";

/** What is stored of an account's provider keys, never the keys. */
export async function listProviderKeys(db: Db, accountId: string) {
  return await db.selectFrom("provider_key").select(["provider", "ending", "stored_at", "tested_at", "test_outcome"]).where("account_id", "=", accountId).execute();
}
