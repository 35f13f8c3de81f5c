import { listDatasetVersionsInput, listDatasetVersionsOutput } from "@aiweb/contracts/datasets/list-versions";
import { listDatasetVersions } from "@aiweb/db/queries/dataset-version/list-dataset-versions";
import { pagesByNumber } from "../../trpc/page-cursor.ts";
import { reader } from "../../trpc/procedures.ts";
import { datasetVersionOf } from "./present-dataset.ts";

/** A dataset's versions, newest first. */
export const listVersions = reader("dataset")
  .input(listDatasetVersionsInput)
  .output(listDatasetVersionsOutput)
  .query(async ({ ctx, input }) => {
    const found = await listDatasetVersions(ctx.db, ctx.resource.id, { before: pagesByNumber.read(input.cursor), limit: input.limit + 1 });
    const { rows, nextCursor } = pagesByNumber.cut(found, input.limit, (row) => row.number);
    return { items: rows.map(datasetVersionOf), nextCursor };
  });
