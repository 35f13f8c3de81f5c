import type { Db } from "../../connect.ts";
import type { ProviderKeyTable } from "../../tables/provider-key.table.ts";

type Outcome = NonNullable<ProviderKeyTable["test_outcome"]>;

/** Notes a test's outcome, unless the key was replaced since. */
export async function updateProviderKeyTest(db: Db, key: { accountId: string; provider: ProviderKeyTable["provider"]; sealed: Buffer; outcome: Outcome }) {
  return await db
    .updateTable("provider_key")
    .set({ tested_at: new Date(), test_outcome: key.outcome })
    .where("account_id", "=", key.accountId)
    .where("provider", "=", key.provider)
    .where("sealed", "=", key.sealed)
    .returningAll()
    .executeTakeFirst();
}
