import type { Db } from "@aiweb/db/connect";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { lockDeploymentsOfModel } from "@aiweb/db/queries/deployment/lock-deployments-of-model";
import type { ModelRow } from "@aiweb/db/tables/model.table";

/** What its owner made private runs for nobody else any more. */
export const MADE_PRIVATE = "Its owner made the model private.";

export async function stopDeploymentsOfOthers(tx: Db, model: Pick<ModelRow, "id" | "owner_id">): Promise<void> {
  for (const deployment of await lockDeploymentsOfModel(tx, model.id)) {
    if (deployment.owner_id === model.owner_id || deployment.desired === "stopped") continue;
    const ended = deployment.state === "failed" ? "stopped" : "stopping";
    await changeDeploymentState(tx, deployment, { desired: "stopped", state: ended, text: MADE_PRIVATE });
  }
}
