import type { Db } from "../../connect.ts";
import type { DeploymentRow } from "../../tables/deployment.table.ts";

/** Reads a deployment and keeps everybody else from changing it until the transaction ends. */
export async function lockDeployment(tx: Db, id: string): Promise<DeploymentRow | undefined> {
  return await tx.selectFrom("deployment").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}
