import type { Db } from "../../connect.ts";
import type { ProviderKeyTable } from "../../tables/provider-key.table.ts";

/** False when there was none. */
export async function deleteProviderKey(db: Db, accountId: string, provider: ProviderKeyTable["provider"]): Promise<boolean> {
  const result = await db.deleteFrom("provider_key").where("account_id", "=", accountId).where("provider", "=", provider).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
