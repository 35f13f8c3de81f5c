import { listDatasetsInput, listDatasetsOutput } from "@aiweb/contracts/datasets/list-datasets";
import { publicProcedure } from "../../trpc/procedures.ts";
import { datasetPage } from "./dataset-page.ts";

/** What everybody may see. */
export const listPublicDatasets = publicProcedure
  .input(listDatasetsInput)
  .output(listDatasetsOutput)
  .query(({ ctx, input }) => datasetPage(ctx.db, input, "public", ctx.account?.id ?? null));
