import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findModel } from "@aiweb/db/queries/model/find-model";
import { holdModel } from "@aiweb/db/queries/model/hold-model";
import type { DeploymentRow } from "@aiweb/db/tables/deployment.table";
import { MADE_PRIVATE } from "./stop-deployments-of-others.ts";

/** A model that was public when it was chosen may be private now; from here to the transaction's end that does not change. */
export async function checkReadable(tx: Db, deployment: Pick<DeploymentRow, "model_id" | "owner_id">): Promise<void> {
  await holdModel(tx, deployment.model_id);
  const model = await findModel(tx, deployment.model_id);
  if (model === undefined || (model.visibility !== "public" && model.owner_id !== deployment.owner_id)) throw new AppError("state-does-not-allow", `${MADE_PRIVATE} Remove this deployment, or ask them to make it public again.`);
}
