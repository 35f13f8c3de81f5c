import type { Db } from "../../connect.ts";

/** Models made from a base that the account may see (public, or its own), newest first. */
export async function listFineTunes(db: Db, query: { baseModelId: string; accountId: string | null; limit: number }) {
  return await db
    .selectFrom("model")
    .innerJoin("account", "account.id", "model.owner_id")
    .select(["model.id", "model.name", "model.description", "account.handle as owner_handle", "model.updated_at"])
    .where((where) =>
      where.exists(
        where.selectFrom("model_version").select("model_version.id").whereRef("model_version.model_id", "=", "model.id").where("model_version.base_model_id", "=", query.baseModelId),
      ),
    )
    .where((where) => (query.accountId === null ? where("model.visibility", "=", "public") : where.or([where("model.visibility", "=", "public"), where("model.owner_id", "=", query.accountId)])))
    .orderBy("model.updated_at", "desc")
    .orderBy("model.id")
    .limit(query.limit)
    .execute();
}
