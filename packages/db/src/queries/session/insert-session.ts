import type { Db } from "../../connect.ts";

/** Begins a session; only the hash of its cookie is kept. */
export async function insertSession(db: Db, session: { accountId: string; tokenHash: Buffer; userAgent: string; expiresAt: Date }) {
  return await db
    .insertInto("session")
    .values({ account_id: session.accountId, token_hash: session.tokenHash, user_agent: session.userAgent, expires_at: session.expiresAt })
    .returningAll()
    .executeTakeFirstOrThrow();
}
