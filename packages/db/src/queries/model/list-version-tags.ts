import type { Db } from "../../connect.ts";

/** Tags that point at a version, by name. */
export async function listVersionTags(db: Db, versionId: string): Promise<string[]> {
  const rows = await db.selectFrom("model_tag").select("tag").where("model_version_id", "=", versionId).orderBy("tag").execute();
  return rows.map((row) => row.tag);
}
