import type { Db } from "../../connect.ts";

/** Uploads that were not used in time. */
export async function listExpiredUploads(db: Db, limit: number) {
  return await db.selectFrom("upload").select(["id", "storage_key"]).where("used_at", "is", null).where("expires_at", "<", new Date()).orderBy("expires_at").limit(limit).execute();
}
