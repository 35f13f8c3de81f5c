import type { Db } from "../../connect.ts";

/** A version of a model by number or tag; the newest when neither is named. With its base model's name. */
export async function findModelVersion(db: Db, query: { modelId: string; number?: number; tag?: string }) {
  const { number, tag } = query;
  let rows = db
    .selectFrom("model_version")
    .leftJoin("model as base", "base.id", "model_version.base_model_id")
    .leftJoin("account as base_owner", "base_owner.id", "base.owner_id")
    .selectAll("model_version")
    .select(["base.name as base_name", "base_owner.handle as base_handle"])
    .where("model_version.model_id", "=", query.modelId);
  if (number !== undefined) rows = rows.where("model_version.number", "=", number);
  // `latest` moves by itself: it is the newest version, whether or not a row says so.
  if (tag !== undefined && tag !== "latest") {
    rows = rows.where("model_version.id", "in", (select) =>
      select.selectFrom("model_tag").select("model_tag.model_version_id").where("model_tag.model_id", "=", query.modelId).where("model_tag.tag", "=", tag),
    );
  }
  return await rows.orderBy("model_version.number", "desc").limit(1).executeTakeFirst();
}
