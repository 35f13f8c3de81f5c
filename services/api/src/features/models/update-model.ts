import { AppError } from "@aiweb/contracts/errors/app-error";
import { updateModelInput, updateModelOutput } from "@aiweb/contracts/models/update-model";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { findModel } from "@aiweb/db/queries/model/find-model";
import { updateModel as changeModel } from "@aiweb/db/queries/model/update-model";
import { findVersionByNumber } from "@aiweb/db/queries/model-version/find-version-by-number";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { stopDeploymentsOfOthers } from "../deployments/stop-deployments-of-others.ts";
import { readCallerMeans } from "./caller-means.ts";
import { modelSummaryOf } from "./model-summary.ts";

/** Changes what a model says of itself, and who sees it. */
export const updateModel = owner("model")
  .input(updateModelInput)
  .output(updateModelOutput)
  .mutation(async ({ ctx, input }) => {
    const { id } = ctx.resource;
    const { model: _model, ...change } = input;
    const row = await ctx.db.transaction().execute(async (tx) => {
      await changeModel(tx, id, change);
      if (change.visibility === "private") await stopDeploymentsOfOthers(tx, ctx.resource);
      await insertLiveEvent(tx, { accountId: ctx.account.id, topic: `model:${id}` });
      await insertLiveEvent(tx, { accountId: ctx.account.id, topic: "models", payload: { model: id } });
      await writeAudit(tx, ctx, { action: "models.update", targetKind: "model", targetId: id, detail: change });
      return await findModel(tx, id);
    });
    if (row === undefined) throw new AppError("not-found", "There is no such model, or it is not yours to see.");
    const newest = await findVersionByNumber(ctx.db, id, null);
    return modelSummaryOf({ ...row, newest_version: newest?.number ?? null }, await readCallerMeans(ctx), ctx.account.id);
  });
