import { sql, type SqlBool } from "kysely";
import type { Db } from "../../connect.ts";

/** A page of a model's versions, newest first, each with its tags. */
export async function listVersions(db: Db, modelId: string, page: { before: number | null; limit: number }) {
  return await db
    .selectFrom("model_version")
    .selectAll("model_version")
    .select(sql<string[]>`array(select tag from model_tag where model_tag.model_version_id = model_version.id order by tag)`.as("tags"))
    .where("model_id", "=", modelId)
    .where(page.before === null ? sql<SqlBool>`true` : sql<SqlBool>`number < ${page.before}`)
    .orderBy("number", "desc")
    .limit(page.limit)
    .execute();
}
