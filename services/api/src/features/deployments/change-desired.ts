import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { lockDeployment } from "@aiweb/db/queries/deployment/lock-deployment";
import { findModel } from "@aiweb/db/queries/model/find-model";
import { holdModel } from "@aiweb/db/queries/model/hold-model";
import type { DeploymentRow } from "@aiweb/db/tables/deployment.table";
import { checkDeployments, holdAccount } from "../../request/account-limits.ts";
import { WAITING_FOR_WORKER } from "../../request/waiting-for-worker.ts";
import type { RequestContext } from "../../trpc/context.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { deploymentActions } from "./deployment-summary.ts";
import { MADE_PRIVATE } from "./stop-deployments-of-others.ts";

/** A model that was public when it was chosen may be private now; from here to the transaction's end that does not change. */
export async function checkReadable(tx: Db, deployment: Pick<DeploymentRow, "model_id" | "owner_id">): Promise<void> {
  await holdModel(tx, deployment.model_id);
  const model = await findModel(tx, deployment.model_id);
  if (model === undefined || (model.visibility !== "public" && model.owner_id !== deployment.owner_id)) throw new AppError("state-does-not-allow", `${MADE_PRIVATE} Remove this deployment, or ask them to make it public again.`);
}

/** Records what a deployment's owner wants of it; the job worker brings that about within seconds. */
export async function changeDesired(ctx: Pick<RequestContext, "db" | "services" | "account" | "requestId">, { id, owner_id: owner, model_id: model }: Pick<DeploymentRow, "id" | "owner_id" | "model_id">, action: "stop" | "start"): Promise<void> {
  await ctx.db.transaction().execute(async (tx) => {
    await holdAccount(tx, owner);
    // The model before the deployment: whoever makes it private locks them in that order.
    if (action === "start") await checkReadable(tx, { model_id: model, owner_id: owner });
    const deployment = await lockDeployment(tx, id);
    if (deployment === undefined || !deploymentActions(deployment)[action]) {
      throw new AppError("state-does-not-allow", action === "stop" ? "It is stopped already." : "It is running or starting already.");
    }
    const change =
      action === "stop"
        ? ({ desired: "stopped", state: "stopping", text: "You stopped it." } as const)
        : ({ desired: "running", state: "waiting", text: WAITING_FOR_WORKER } as const);
    await changeDeploymentState(tx, deployment, change);
    if (action === "start") await checkDeployments(tx, ctx.services.config.limits, owner);
    await writeAudit(tx, ctx, { action: `deployments.${action}`, targetKind: "deployment", targetId: id });
  });
}
