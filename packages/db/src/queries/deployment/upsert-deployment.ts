import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { DeploymentRow, NewDeployment } from "../../tables/deployment.table.ts";

/** The account's deployment of this version, made if there is none; locked until the transaction ends. */
export async function upsertDeployment(tx: Db, deployment: Pick<NewDeployment, "owner_id" | "model_id" | "model_version_id" | "base_digest" | "state_text">): Promise<DeploymentRow> {
  return await tx
    .insertInto("deployment")
    .values(deployment)
    .onConflict((conflict) =>
      conflict
        .expression(sql`owner_id, model_id, coalesce(model_version_id, '00000000-0000-0000-0000-000000000000')`)
        .doUpdateSet({ base_digest: deployment.base_digest }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}
