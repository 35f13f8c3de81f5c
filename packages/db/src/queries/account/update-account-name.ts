import type { Db } from "../../connect.ts";
import type { AccountRow } from "../../tables/account.table.ts";

/** Sets what an account shows of itself. */
export async function updateAccountName(db: Db, id: string, name: string | null): Promise<AccountRow> {
  return await db.updateTable("account").set({ name }).where("id", "=", id).returningAll().executeTakeFirstOrThrow();
}
