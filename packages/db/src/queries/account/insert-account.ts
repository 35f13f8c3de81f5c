import type { Db } from "../../connect.ts";
import type { AccountRow, NewAccount } from "../../tables/account.table.ts";

export async function insertAccount(db: Db, account: NewAccount): Promise<AccountRow> {
  return await db.insertInto("account").values(account).returningAll().executeTakeFirstOrThrow();
}
