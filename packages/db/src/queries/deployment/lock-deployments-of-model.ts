import type { Db } from "../../connect.ts";
import type { DeploymentRow } from "../../tables/deployment.table.ts";

/** Everybody's deployments of a model's versions; locked until the transaction ends. */
export async function lockDeploymentsOfModel(tx: Db, modelId: string): Promise<DeploymentRow[]> {
  return await tx.selectFrom("deployment").selectAll().where("model_id", "=", modelId).orderBy("id").forUpdate().execute();
}
