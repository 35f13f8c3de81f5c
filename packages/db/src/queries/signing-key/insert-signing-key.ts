import type { Db } from "../../connect.ts";

export async function insertSigningKey(db: Db, key: { id: string; publicJwk: object; sealedPrivateJwk: Buffer }): Promise<void> {
  await db.insertInto("signing_key").values({ id: key.id, public_jwk: JSON.stringify(key.publicJwk), sealed_private_jwk: key.sealedPrivateJwk }).execute();
}
