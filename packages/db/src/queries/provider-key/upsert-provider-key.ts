import type { Db } from "../../connect.ts";
import type { ProviderKeyTable } from "../../tables/provider-key.table.ts";

/** Stores a sealed key in place of the one before; it counts as untested. */
export async function upsertProviderKey(db: Db, key: { accountId: string; provider: ProviderKeyTable["provider"]; sealed: Buffer; ending: string }) {
  const values = { sealed: key.sealed, ending: key.ending, stored_at: new Date(), tested_at: null, test_outcome: null };
  return await db
    .insertInto("provider_key")
    .values({ account_id: key.accountId, provider: key.provider, ...values })
    .onConflict((conflict) => conflict.columns(["account_id", "provider"]).doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
}
