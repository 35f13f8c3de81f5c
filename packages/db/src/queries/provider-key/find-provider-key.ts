import type { Db } from "../../connect.ts";
import type { ProviderKeyTable } from "../../tables/provider-key.table.ts";

/** An account's sealed key for a provider. */
export async function findProviderKey(db: Db, query: { accountId: string; provider: ProviderKeyTable["provider"] }) {
  return await db.selectFrom("provider_key").selectAll().where("account_id", "=", query.accountId).where("provider", "=", query.provider).executeTakeFirst();
}
