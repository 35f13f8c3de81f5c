import { startDeploymentInput, startDeploymentOutput } from "@aiweb/contracts/deployments/start-deployment";
import { owner } from "../../trpc/procedures.ts";
import { changeDesired } from "./change-desired.ts";

/** Brings a stopped or failed one up again. */
export const startDeployment = owner("deployment")
  .input(startDeploymentInput)
  .output(startDeploymentOutput)
  .mutation(async ({ ctx }) => {
    await changeDesired(ctx, ctx.resource, "start");
    return { deployment: ctx.resource.id };
  });
