import type { Db } from "../../connect.ts";

/** The account of a session that is neither ended nor expired, by its cookie's hash. */
export async function findLiveSession(db: Db, tokenHash: Buffer) {
  return await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .selectAll("account")
    .select(["session.id as session_id", "session.last_seen_at", "session.remote_overrides"])
    .where("session.token_hash", "=", tokenHash)
    .where("session.revoked_at", "is", null)
    .where("session.expires_at", ">", new Date())
    .where("account.deleted_at", "is", null)
    .executeTakeFirst();
}
