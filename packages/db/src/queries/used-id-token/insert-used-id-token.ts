import type { Db } from "../../connect.ts";

/** Notes that a token was exchanged. False when it had been before. */
export async function insertUsedIdToken(db: Db, digest: Buffer, expiresAt: Date): Promise<boolean> {
  const inserted = await db
    .insertInto("used_id_token")
    .values({ digest, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column("digest").doNothing())
    .returning("digest")
    .executeTakeFirst();
  return inserted !== undefined;
}
