import { updateDatasetInput, updateDatasetOutput } from "@aiweb/contracts/datasets/update-dataset";
import { updateDataset as updateRow } from "@aiweb/db/queries/dataset/update-dataset";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { announceDataset } from "./announce-dataset.ts";
import { readSummary } from "./read-summary.ts";

/** Changes what is said about a dataset and who sees it; its content changes by versions only. */
export const updateDataset = owner("dataset")
  .input(updateDatasetInput)
  .output(updateDatasetOutput)
  .mutation(async ({ ctx, input }) => {
    const { id } = ctx.resource;
    const change = {
      ...(input.description === undefined ? {} : { description: input.description }),
      ...(input.licence === undefined ? {} : { licence: input.licence }),
      ...(input.visibility === undefined ? {} : { visibility: input.visibility }),
    };
    await ctx.db.transaction().execute(async (tx) => {
      await updateRow(tx, id, change);
      await writeAudit(tx, ctx, { action: "dataset.update", targetKind: "dataset", targetId: id, detail: { fields: Object.keys(change), ...(input.visibility === undefined ? {} : { visibility: input.visibility }) } });
      await announceDataset(tx, ctx.account.id, id);
    });
    return await readSummary(ctx.db, id, ctx.account.id);
  });
