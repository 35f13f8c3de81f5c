import type { Db } from "../../connect.ts";
import type { DeploymentRow } from "../../tables/deployment.table.ts";

/** Deployments that a base's replica works for, oldest first. */
export async function listDeploymentsOfBase(db: Db, baseDigest: string): Promise<DeploymentRow[]> {
  return await db.selectFrom("deployment").selectAll().where("base_digest", "=", baseDigest).where("desired", "=", "running").orderBy("created_at").execute();
}
