import { stopDeploymentInput, stopDeploymentOutput } from "@aiweb/contracts/deployments/stop-deployment";
import { owner } from "../../trpc/procedures.ts";
import { changeDesired } from "./change-desired.ts";

/** Takes it down; its log stays. */
export const stopDeployment = owner("deployment")
  .input(stopDeploymentInput)
  .output(stopDeploymentOutput)
  .mutation(async ({ ctx }) => {
    await changeDesired(ctx, ctx.resource, "stop");
    return { deployment: ctx.resource.id };
  });
