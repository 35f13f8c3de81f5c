import type { Db } from "../../connect.ts";
import type { SigningKeyRow } from "../../tables/signing-key.table.ts";

export async function insertSigningKey(db: Db, key: { id: string; purpose: SigningKeyRow["purpose"]; publicJwk: object; sealedPrivateJwk: Buffer }): Promise<void> {
  await db.insertInto("signing_key").values({ id: key.id, purpose: key.purpose, public_jwk: JSON.stringify(key.publicJwk), sealed_private_jwk: key.sealedPrivateJwk }).execute();
}
