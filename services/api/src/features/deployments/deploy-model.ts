import { AppError } from "@aiweb/contracts/errors/app-error";
import { deployModelInput, deployModelOutput } from "@aiweb/contracts/deployments/deploy-model";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { upsertDeployment } from "@aiweb/db/queries/deployment/upsert-deployment";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { checkDeployments, holdAccount } from "../../request/account-limits.ts";
import { WAITING_FOR_WORKER } from "../../request/waiting-for-worker.ts";
import { reader } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { checkReadable } from "./check-readable.ts";
import { resolveDeployable } from "./resolve-deployable.ts";

/** Brings a version up for oneself. Whoever may read a model may; deploying twice is one deployment. */
export const deployModel = reader("model")
  .input(deployModelInput)
  .output(deployModelOutput)
  .mutation(async ({ ctx, input }) => {
    const { account, resource: model } = ctx;
    if (account === null) throw new AppError("not-signed-in", "Sign in to go on.");
    const { versionId, baseDigest } = await resolveDeployable(ctx.db, model, input.version ?? null);
    return await ctx.db.transaction().execute(async (tx) => {
      await holdAccount(tx, account.id);
      await checkReadable(tx, { model_id: model.id, owner_id: account.id });
      const deployment = await upsertDeployment(tx, { owner_id: account.id, model_id: model.id, model_version_id: versionId, base_digest: baseDigest, state_text: WAITING_FOR_WORKER });
      const isDown = deployment.desired === "stopped" || deployment.state === "failed" || deployment.state === "stopped";
      if (isDown) await changeDeploymentState(tx, deployment, { state: "waiting", text: WAITING_FOR_WORKER, desired: "running" });
      await checkDeployments(tx, ctx.services.config.limits, account.id);
      await insertLiveEvent(tx, { accountId: account.id, topic: "deployments", payload: { deployment: deployment.id } });
      await writeAudit(tx, ctx, { action: "deployments.deploy", targetKind: "deployment", targetId: deployment.id });
      return { deployment: deployment.id };
    });
  });
