import type { Db } from "../../connect.ts";
import type { DeploymentLogRow } from "../../tables/deployment-log.table.ts";

/** A deployment's lines after an id, in order. */
export async function listDeploymentLog(db: Db, deploymentId: string, page: { after: number; limit: number }): Promise<DeploymentLogRow[]> {
  return await db.selectFrom("deployment_log").selectAll().where("deployment_id", "=", deploymentId).where("id", ">", page.after).orderBy("id").limit(page.limit).execute();
}
