import type { Db } from "../../connect.ts";

/** Points a tag at a version, wherever it pointed before. */
export async function upsertModelTag(tx: Db, tag: { modelId: string; tag: string; versionId: string }): Promise<void> {
  await tx
    .insertInto("model_tag")
    .values({ model_id: tag.modelId, tag: tag.tag, model_version_id: tag.versionId })
    .onConflict((conflict) => conflict.columns(["model_id", "tag"]).doUpdateSet({ model_version_id: tag.versionId, moved_at: new Date() }))
    .execute();
}
