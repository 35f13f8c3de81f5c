import type { Db } from "../../connect.ts";
import type { ProviderKeyTable } from "../../tables/provider-key.table.ts";

/** The providers that an account stored a key for. */
export async function listAccountMeans(db: Db, accountId: string): Promise<ProviderKeyTable["provider"][]> {
  const rows = await db.selectFrom("provider_key").select("provider").where("account_id", "=", accountId).execute();
  return rows.map((row) => row.provider);
}
