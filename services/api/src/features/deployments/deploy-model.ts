import { AppError } from "@aiweb/contracts/errors/app-error";
import { deployModelInput, deployModelOutput } from "@aiweb/contracts/deployments/deploy-model";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { countDeployments } from "@aiweb/db/queries/deployment/count-deployments";
import { upsertDeployment } from "@aiweb/db/queries/deployment/upsert-deployment";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { reader } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { resolveDeployable } from "./resolve-deployable.ts";

/** Deployments of one account that run at once; a laptop never meets it. */
const MOST_RUNNING = 50;
const WAITING = "Waiting for the job worker to take it.";

/** Brings a version up for oneself. Whoever may read a model may; deploying twice is one deployment. */
export const deployModel = reader("model")
  .input(deployModelInput)
  .output(deployModelOutput)
  .mutation(async ({ ctx, input }) => {
    const { account, resource: model } = ctx;
    if (account === null) throw new AppError("not-signed-in", "Sign in to go on.");
    if ((await countDeployments(ctx.db, account.id)) >= MOST_RUNNING) throw new AppError("limit-reached", `${MOST_RUNNING} of your models run already. Stop some of them first.`);
    const { versionId, baseDigest } = await resolveDeployable(ctx.db, model, input.version ?? null);
    return await ctx.db.transaction().execute(async (tx) => {
      const deployment = await upsertDeployment(tx, { owner_id: account.id, model_id: model.id, model_version_id: versionId, base_digest: baseDigest, state_text: WAITING });
      const isDown = deployment.desired === "stopped" || deployment.state === "failed" || deployment.state === "stopped";
      if (isDown) await changeDeploymentState(tx, deployment, { state: "waiting", text: WAITING, desired: "running" });
      await insertLiveEvent(tx, { accountId: account.id, topic: "deployments", payload: { deployment: deployment.id } });
      await writeAudit(tx, ctx, { action: "deployments.deploy", targetKind: "deployment", targetId: deployment.id });
      return { deployment: deployment.id };
    });
  });
