import { AppError } from "@aiweb/contracts/errors/app-error";
import { moveTagInput, moveTagOutput } from "@aiweb/contracts/models/move-tag";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { findModelVersion } from "@aiweb/db/queries/model/find-model-version";
import { deleteModelTag } from "@aiweb/db/queries/model-tag/delete-model-tag";
import { upsertModelTag } from "@aiweb/db/queries/model-tag/upsert-model-tag";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { versionDetail } from "./version-detail.ts";

/** Points a tag at a version, or removes it. `latest` moves by itself. */
export const moveTag = owner("model")
  .input(moveTagInput)
  .output(moveTagOutput)
  .mutation(async ({ ctx, input }) => {
    const { id } = ctx.resource;
    const { tag, version: number } = input;
    if (tag === "latest") throw new AppError("invalid-input", "latest always names the newest version and cannot be moved.", { field: "tag" });
    const version = number === null ? null : await findModelVersion(ctx.db, { modelId: id, number });
    if (version === undefined) throw new AppError("not-found", `${ctx.resource.name} has no version ${number}.`, { field: "version" });
    await ctx.db.transaction().execute(async (tx) => {
      if (version === null) await deleteModelTag(tx, id, tag);
      else await upsertModelTag(tx, { modelId: id, tag, versionId: version.id });
      await insertLiveEvent(tx, { accountId: ctx.account.id, topic: `model:${id}`, payload: { tag } });
      await writeAudit(tx, ctx, { action: "models.moveTag", targetKind: "model", targetId: id, detail: { tag, version: number } });
    });
    return { version: await versionDetail(ctx.db, version ?? undefined, { accountId: ctx.account.id, ownerId: ctx.resource.owner_id }) };
  });
