import type { Db } from "../../connect.ts";
import type { SigningKeyRow } from "../../tables/signing-key.table.ts";

/** The keys of one purpose, newest first. */
export async function listSigningKeys(db: Db, purpose: SigningKeyRow["purpose"]) {
  return await db.selectFrom("signing_key").selectAll().where("purpose", "=", purpose).orderBy("created_at", "desc").orderBy("id").execute();
}
