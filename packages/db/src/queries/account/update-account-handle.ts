import type { Db } from "../../connect.ts";
import type { AccountRow } from "../../tables/account.table.ts";

/** Gives an account the handle it chose. Undefined when it has chosen before. A taken one breaks the unique index. */
export async function updateAccountHandle(db: Db, id: string, handle: string): Promise<AccountRow | undefined> {
  return await db.updateTable("account").set({ handle, handle_chosen: true }).where("id", "=", id).where("handle_chosen", "=", false).returningAll().executeTakeFirst();
}
