import { listDatasetsInput, listDatasetsOutput } from "@aiweb/contracts/datasets/list-datasets";
import { signedIn } from "../../trpc/procedures.ts";
import { datasetPage } from "./dataset-page.ts";

/** The caller's datasets. */
export const listDatasets = signedIn
  .input(listDatasetsInput)
  .output(listDatasetsOutput)
  .query(({ ctx, input }) => datasetPage(ctx.db, input, { ownerId: ctx.account.id }, ctx.account.id));
