import type { Db } from "../../connect.ts";

/** Marks finished, unused uploads of an account as used and gives them; those that are missing from the answer cannot be used. */
export async function takeUploads(tx: Db, accountId: string, ids: string[]) {
  return await tx
    .updateTable("upload")
    .set({ used_at: new Date() })
    .where("id", "in", ids)
    .where("account_id", "=", accountId)
    .where("completed_at", "is not", null)
    .where("used_at", "is", null)
    .returningAll()
    .execute();
}
