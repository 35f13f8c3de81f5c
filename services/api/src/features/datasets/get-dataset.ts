import { getDatasetInput, getDatasetOutput, type DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listDatasetUses, type DatasetUse } from "@aiweb/db/queries/dataset/list-dataset-uses";
import { listDatasetFiles } from "@aiweb/db/queries/dataset-file/list-dataset-files";
import { findDatasetVersion } from "@aiweb/db/queries/dataset-version/find-dataset-version";
import { listFirstRejectedRows } from "@aiweb/db/queries/rejected-row/list-first-rejected-rows";
import { reader } from "../../trpc/procedures.ts";
import { datasetFileOf, datasetVersionOf } from "./present-dataset.ts";
import { readSummary } from "./read-summary.ts";

const REJECTED_SHOWN = 5;
const USES_SHOWN = 20;

function useOf(use: DatasetUse): DatasetDetail["usedBy"][number] {
  const path = use.kind === "job" ? `/ai/jobs/${use.id}` : `/marketplace/models/${encodeURIComponent(use.handle ?? "")}/${encodeURIComponent(use.title)}`;
  return { kind: use.kind, id: use.id, title: use.title, href: path };
}

/** One dataset with a version's files. */
export const getDataset = reader("dataset")
  .input(getDatasetInput)
  .output(getDatasetOutput)
  .query(async ({ ctx, input }) => {
    const { id } = ctx.resource;
    const wanted = input.version ?? null;
    const viewer = ctx.account?.id ?? null;
    const [summary, version, uses] = await Promise.all([readSummary(ctx.db, id, viewer), findDatasetVersion(ctx.db, id, wanted), listDatasetUses(ctx.db, id, viewer, USES_SHOWN)]);
    if (version === undefined && wanted !== null) throw new AppError("not-found", `This dataset has no version ${wanted}.`);
    const files = version === undefined ? [] : await listDatasetFiles(ctx.db, version.id);
    const rejected = await listFirstRejectedRows(ctx.db, files.filter((file) => file.rejected_count > 0).map((file) => file.id), REJECTED_SHOWN);
    return {
      ...summary,
      shown: version === undefined ? null : datasetVersionOf(version),
      fileList: files.map((file) => datasetFileOf(file, rejected.filter((row) => row.dataset_file_id === file.id).map(({ line, reason, text }) => ({ line, reason, text })))),
      usedBy: uses.map(useOf),
    };
  });
