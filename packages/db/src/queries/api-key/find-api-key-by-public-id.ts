import type { Db } from "../../connect.ts";

/** A key by its public part, whatever its state: what is asked of it at every call. */
export async function findApiKeyByPublicId(db: Db, publicId: string) {
  return await db.selectFrom("api_key").select(["id", "account_id", "secret_hash", "scopes", "models", "expires_at", "revoked_at", "last_used_at"]).where("public_id", "=", publicId).executeTakeFirst();
}
