import type { Db } from "../../connect.ts";

/** Tags that point at versions, by name. */
export async function listVersionTags(db: Db, versionIds: readonly string[]) {
  return await db.selectFrom("model_tag").select(["model_version_id", "tag"]).where("model_version_id", "in", versionIds).orderBy("tag").execute();
}
