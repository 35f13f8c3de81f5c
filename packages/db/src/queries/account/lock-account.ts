import type { Db } from "../../connect.ts";

/**
 * A living account, locked until the transaction ends: what is counted of it stays true, and it is not deleted meanwhile.
 * Take it before locks of what the account owns. Rows that only name the account can still be written beside.
 */
export async function lockAccount(tx: Db, id: string) {
  return await tx.selectFrom("account").selectAll().where("id", "=", id).where("deleted_at", "is", null).forNoKeyUpdate().executeTakeFirst();
}
