import { AppError } from "@aiweb/contracts/errors/app-error";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { lockDeployment } from "@aiweb/db/queries/deployment/lock-deployment";
import type { DeploymentRow } from "@aiweb/db/tables/deployment.table";
import { checkDeployments, holdAccount } from "../../request/account-limits.ts";
import type { RequestContext } from "../../trpc/context.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { deploymentActions } from "./deployment-summary.ts";

/** Records what a deployment's owner wants of it; the job worker brings that about within seconds. */
export async function changeDesired(ctx: Pick<RequestContext, "db" | "services" | "account" | "requestId">, { id, owner_id: owner }: Pick<DeploymentRow, "id" | "owner_id">, action: "stop" | "start"): Promise<void> {
  await ctx.db.transaction().execute(async (tx) => {
    await holdAccount(tx, owner);
    const deployment = await lockDeployment(tx, id);
    if (deployment === undefined || !deploymentActions(deployment)[action]) {
      throw new AppError("state-does-not-allow", action === "stop" ? "It is stopped already." : "It is running or starting already.");
    }
    const change =
      action === "stop"
        ? ({ desired: "stopped", state: "stopping", text: "Being taken down, as you asked." } as const)
        : ({ desired: "running", state: "waiting", text: "Waiting for the job worker to take it." } as const);
    await changeDeploymentState(tx, deployment, change);
    if (action === "start") await checkDeployments(tx, ctx.services.config.limits, owner);
    await writeAudit(tx, ctx, { action: `deployments.${action}`, targetKind: "deployment", targetId: id });
  });
}
