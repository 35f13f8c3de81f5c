import type { Db } from "../../connect.ts";
import type { DeploymentRow } from "../../tables/deployment.table.ts";

/** An account's deployments, and everybody's of the account's models; locked until the transaction ends. */
export async function lockDeploymentsOfAccount(tx: Db, accountId: string): Promise<DeploymentRow[]> {
  return await tx
    .selectFrom("deployment")
    .selectAll()
    .where((where) => where.or([where("owner_id", "=", accountId), where("model_id", "in", where.selectFrom("model").select("id").where("owner_id", "=", accountId))]))
    .orderBy("id")
    .forUpdate()
    .execute();
}
