import type { Db } from "../../connect.ts";

/** An account's deployment of a model version (null: of the base itself), with the replica that serves it, where there is one. */
export async function findServing(db: Db, query: { accountId: string; modelId: string; versionId: string | null }) {
  return await db
    .selectFrom("deployment")
    .leftJoin("replica", "replica.base_digest", "deployment.base_digest")
    .select(["deployment.id", "deployment.state", "deployment.state_text", "deployment.base_digest", "deployment.model_version_id", "replica.id as replica_id", "replica.sealed_secret"])
    .where("deployment.owner_id", "=", query.accountId)
    .where("deployment.model_id", "=", query.modelId)
    .where("deployment.model_version_id", "is not distinct from", query.versionId)
    .executeTakeFirst();
}
