import { AppError } from "@aiweb/contracts/errors/app-error";
import { deleteModelInput, deleteModelOutput } from "@aiweb/contracts/models/delete-model";
import { storedFiles } from "@aiweb/contracts/models/stored-files";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { lockDeploymentsOfModel } from "@aiweb/db/queries/deployment/lock-deployments-of-model";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { deleteModel as removeModel } from "@aiweb/db/queries/model/delete-model";
import { listVersions } from "@aiweb/db/queries/model-version/list-versions";
import { insertTombstone } from "@aiweb/db/queries/tombstone/insert-tombstone";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";

/** More versions than any model has; their files go with it. */
const ALL = 100_000;

/** Deletes a model with all of its versions and files; everybody's deployments of it are taken down. */
export const deleteModel = owner("model")
  .input(deleteModelInput)
  .output(deleteModelOutput)
  .mutation(async ({ ctx, input }) => {
    const { id, name, owner_id: accountId, provider } = ctx.resource;
    if (provider !== "fine-tune") throw new AppError("forbidden", "Platform models cannot be deleted.");
    if (input.name !== name) throw new AppError("invalid-input", `Type ${name} to confirm.`, { field: "name" });
    const keys = await ctx.db.transaction().execute(async (tx) => {
      const versions = await listVersions(tx, id, { before: null, limit: ALL });
      for (const deployment of await lockDeploymentsOfModel(tx, id)) await changeDeploymentState(tx, deployment, { state: "stopped", text: "Its model was deleted.", desired: "stopped" });
      await insertTombstone(tx, { id, kind: "model", owner_id: accountId, name, hash: null });
      await removeModel(tx, id);
      await insertLiveEvent(tx, { accountId, topic: "models", payload: { model: id, removed: true } });
      await writeAudit(tx, ctx, { action: "models.delete", targetKind: "model", targetId: id });
      return versions.flatMap((version) => storedFiles.parse(version.files).map((file) => file.key));
    });
    for (const key of keys) await ctx.services.storage.remove(key);
    return { deleted: true };
  });
