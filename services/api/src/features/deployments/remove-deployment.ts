import { removeDeploymentInput, removeDeploymentOutput } from "@aiweb/contracts/deployments/remove-deployment";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { deleteDeployment } from "@aiweb/db/queries/deployment/delete-deployment";
import { lockDeployment } from "@aiweb/db/queries/deployment/lock-deployment";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

/** Takes it down and forgets it: the job worker serves what is on the list, and this no longer is. */
export const removeDeployment = owner("deployment")
  .input(removeDeploymentInput)
  .output(removeDeploymentOutput)
  .mutation(async ({ ctx }) => {
    const { id, owner_id: accountId } = ctx.resource;
    await ctx.db.transaction().execute(async (tx) => {
      const deployment = await lockDeployment(tx, id);
      // Its running time is written down before it goes.
      if (deployment !== undefined) await changeDeploymentState(tx, deployment, { state: "stopped", text: "Removed.", desired: "stopped" });
      await deleteDeployment(tx, id);
      await insertLiveEvent(tx, { accountId, topic: "deployments", payload: { deployment: id, removed: true } });
      await writeAudit(tx, ctx, { action: "deployments.remove", targetKind: "deployment", targetId: id });
    });
    return { deployment: id };
  });
