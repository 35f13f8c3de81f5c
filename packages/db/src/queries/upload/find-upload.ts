import type { Db } from "../../connect.ts";

/** An account's upload that was not yet used. */
export async function findUpload(db: Db, accountId: string, id: string) {
  return await db.selectFrom("upload").selectAll().where("id", "=", id).where("account_id", "=", accountId).where("used_at", "is", null).executeTakeFirst();
}
