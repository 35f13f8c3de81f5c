import type { Db } from "../../connect.ts";

/** Removes nonces, token digests and sessions that can no longer be used. For an hourly cron. */
export async function deleteExpiredSignIns(db: Db): Promise<void> {
  const now = new Date();
  await db.deleteFrom("sign_in_nonce").where("expires_at", "<", now).execute();
  await db.deleteFrom("used_id_token").where("expires_at", "<", now).execute();
  await db.deleteFrom("session").where("expires_at", "<", now).execute();
}
