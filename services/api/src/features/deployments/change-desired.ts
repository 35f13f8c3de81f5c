import { AppError } from "@aiweb/contracts/errors/app-error";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { lockDeployment } from "@aiweb/db/queries/deployment/lock-deployment";
import type { DeploymentRow } from "@aiweb/db/tables/deployment.table";
import { checkDeployments, holdAccount } from "../../request/account-limits.ts";
import { WAITING_FOR_WORKER } from "../../request/waiting-for-worker.ts";
import type { RequestContext } from "../../trpc/context.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { checkReadable } from "./check-readable.ts";
import { deploymentActions } from "./deployment-summary.ts";

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
