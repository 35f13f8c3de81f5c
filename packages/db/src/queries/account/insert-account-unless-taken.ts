import type { Db } from "../../connect.ts";
import type { AccountRow, NewAccount } from "../../tables/account.table.ts";

/** Undefined when the handle or the address belongs to somebody already. */
export async function insertAccountUnlessTaken(db: Db, account: NewAccount): Promise<AccountRow | undefined> {
  return await db
    .insertInto("account")
    .values(account)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}
