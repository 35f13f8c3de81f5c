import type { Db } from "../../connect.ts";

/** Deployments that should run or have not stopped yet, with the files of their version and their base. Failed ones wait for their owner. */
export async function listUnsettledDeployments(db: Db) {
  return await db
    .selectFrom("deployment")
    .innerJoin("model", "model.id", "deployment.model_id")
    .leftJoin("model_version", "model_version.id", "deployment.model_version_id")
    .selectAll("deployment")
    .select((row) => ["model_version.files", row.fn.coalesce("model_version.base_model_id", "model.id").as("base_model_id")])
    .where("deployment.state", "not in", ["stopped", "failed"])
    .orderBy("deployment.created_at")
    .execute();
}
