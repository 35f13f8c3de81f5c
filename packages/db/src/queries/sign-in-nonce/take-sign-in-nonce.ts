import type { Db } from "../../connect.ts";

/** Uses a nonce up. Of any number of callers at once exactly one gets true; unknown, used and expired ones give false. */
export async function takeSignInNonce(db: Db, nonce: string): Promise<boolean> {
  const now = new Date();
  const taken = await db
    .updateTable("sign_in_nonce")
    .set({ used_at: now })
    .where("nonce", "=", nonce)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("nonce")
    .executeTakeFirst();
  return taken !== undefined;
}
