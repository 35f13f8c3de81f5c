import { createDatasetInput, createDatasetOutput } from "@aiweb/contracts/datasets/create-dataset";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { insertDataset } from "@aiweb/db/queries/dataset/insert-dataset";
import { holdAccount } from "../../request/account-limits.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { announceDataset } from "./announce-dataset.ts";
import { makeVersion } from "./make-version.ts";
import { newFiles } from "./new-files.ts";
import { readSummary } from "./read-summary.ts";

/** Makes a dataset from finished uploads; they are read in the background. */
export const createDataset = signedIn
  .input(createDatasetInput)
  .output(createDatasetOutput)
  .mutation(async ({ ctx, input }) => {
    const { account, services } = ctx;
    const id = await ctx.db.transaction().execute(async (tx) => {
      await holdAccount(tx, account.id);
      const dataset = await insertDataset(tx, { owner_id: account.id, name: input.name, description: input.description, licence: input.licence, visibility: input.visibility });
      if (dataset === undefined) throw new AppError("name-taken", `You have a dataset called ${input.name} already. Choose another name.`, { field: "name" });
      const files = await newFiles(tx, account.id, input.uploads);
      await makeVersion(tx, services.enqueue, { datasetId: dataset.id, ownerId: account.id, number: 1, change: `Created from ${files.length === 1 ? (files[0]?.name ?? "a file") : `${files.length} files`}`, files });
      await writeAudit(tx, ctx, { action: "dataset.create", targetKind: "dataset", targetId: dataset.id, detail: { name: input.name, visibility: input.visibility } });
      await announceDataset(tx, account.id, dataset.id);
      return dataset.id;
    });
    return await readSummary(ctx.db, id, account.id);
  });
