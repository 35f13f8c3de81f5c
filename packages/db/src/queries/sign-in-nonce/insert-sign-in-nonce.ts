import type { Db } from "../../connect.ts";

export async function insertSignInNonce(db: Db, nonce: string, expiresAt: Date): Promise<void> {
  await db.insertInto("sign_in_nonce").values({ nonce, expires_at: expiresAt }).execute();
}
