import type { Db } from "../../connect.ts";

/** A page of a model's versions, newest first, each with its base model's name. */
export async function listVersions(db: Db, modelId: string, page: { before: number | null; limit: number }) {
  let query = db
    .selectFrom("model_version")
    .leftJoin("model as base", "base.id", "model_version.base_model_id")
    .leftJoin("account as base_owner", "base_owner.id", "base.owner_id")
    .selectAll("model_version")
    .select(["base.name as base_name", "base_owner.handle as base_handle"])
    .where("model_version.model_id", "=", modelId);
  if (page.before !== null) query = query.where("model_version.number", "<", page.before);
  return await query.orderBy("model_version.number", "desc").limit(page.limit).execute();
}
