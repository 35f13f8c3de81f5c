import { listDatasetVersionsInput, listDatasetVersionsOutput } from "@aiweb/contracts/datasets/list-versions";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listDatasetVersions } from "@aiweb/db/queries/dataset-version/list-dataset-versions";
import { reader } from "../../trpc/procedures.ts";
import { datasetVersionOf } from "./present-dataset.ts";

function versionBefore(cursor: string | null | undefined): number | null {
  if (cursor === null || cursor === undefined) return null;
  if (!/^\d{1,9}$/.test(cursor)) throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.");
  return Number(cursor);
}

/** A dataset's versions, newest first. */
export const listVersions = reader("dataset")
  .input(listDatasetVersionsInput)
  .output(listDatasetVersionsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await listDatasetVersions(ctx.db, ctx.resource.id, { before: versionBefore(input.cursor), limit: input.limit + 1 });
    const page = rows.slice(0, input.limit);
    return { items: page.map(datasetVersionOf), nextCursor: rows.length > input.limit ? String(page.at(-1)?.number ?? 0) : null };
  });
