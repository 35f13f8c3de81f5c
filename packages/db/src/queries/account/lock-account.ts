import type { Db } from "../../connect.ts";

/** A living account, locked until the transaction ends. */
export async function lockAccount(tx: Db, id: string) {
  return await tx.selectFrom("account").selectAll().where("id", "=", id).where("deleted_at", "is", null).forUpdate().executeTakeFirst();
}
