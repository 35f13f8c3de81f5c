import type { Db } from "../../connect.ts";

/** A key by its public part, whatever its state. */
export async function findApiKeyByPublicId(db: Db, publicId: string) {
  return await db.selectFrom("api_key").selectAll().where("public_id", "=", publicId).executeTakeFirst();
}
