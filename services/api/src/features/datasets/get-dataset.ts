import type { z } from "zod";
import { getDatasetInput, getDatasetOutput, type DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findDatasetFile } from "@aiweb/db/queries/dataset/find-dataset-file";
import { listDatasetUses, type DatasetUse } from "@aiweb/db/queries/dataset/list-dataset-uses";
import { listDatasetFiles } from "@aiweb/db/queries/dataset-file/list-dataset-files";
import { findDatasetVersion } from "@aiweb/db/queries/dataset-version/find-dataset-version";
import { findReadyVersion } from "@aiweb/db/queries/dataset-version/find-ready-version";
import { listFirstRejectedRows } from "@aiweb/db/queries/rejected-row/list-first-rejected-rows";
import { reader } from "../../trpc/procedures.ts";
import { datasetFileOf, datasetVersionOf } from "./present-dataset.ts";
import { readSummary } from "./read-summary.ts";

const REJECTED_SHOWN = 5;
const USES_SHOWN = 20;

function useOf(use: DatasetUse): DatasetDetail["usedBy"][number] {
  const path = use.kind === "job" ? `/ai/jobs/${use.id}` : `/marketplace/models/${encodeURIComponent(use.handle ?? "")}/${encodeURIComponent(use.title)}`;
  return { kind: use.kind, id: use.id, title: use.title, href: path, open: use.open };
}

/** The number of the version that is asked for; null when none is. */
async function wantedVersion(db: Db, datasetId: string, input: z.output<typeof getDatasetInput>): Promise<number | null> {
  if (input.file === undefined || input.file === null) return input.version ?? null;
  const file = await findDatasetFile(db, input.file);
  if (file === undefined || file.dataset_id !== datasetId) throw new AppError("not-found", "This dataset has no such file.");
  return file.version_number;
}

/** One dataset with a version's files. */
export const getDataset = reader("dataset")
  .input(getDatasetInput)
  .output(getDatasetOutput)
  .query(async ({ ctx, input }) => {
    const { id } = ctx.resource;
    const viewer = ctx.account?.id ?? null;
    const [wanted, summary, ready, uses] = await Promise.all([wantedVersion(ctx.db, id, input), readSummary(ctx.db, id, viewer), findReadyVersion(ctx.db, id), listDatasetUses(ctx.db, id, viewer, USES_SHOWN)]);
    // What its owner is still at work on is nothing to others.
    const newest = summary.mine ? undefined : ready;
    const version = wanted === null && newest !== undefined ? newest : await findDatasetVersion(ctx.db, id, wanted);
    if (version === undefined && wanted !== null) throw new AppError("not-found", `This dataset has no version ${wanted}.`);
    const files = version === undefined ? [] : await listDatasetFiles(ctx.db, version.id);
    const rejected = await listFirstRejectedRows(ctx.db, files.filter((file) => file.rejected_count > 0).map((file) => file.id), REJECTED_SHOWN);
    return {
      ...summary,
      ...(newest === undefined ? {} : { version: newest.number, state: newest.state, rows: newest.row_count, bytes: newest.bytes }),
      shown: version === undefined ? null : datasetVersionOf(version),
      readyVersion: ready?.number ?? null,
      fileList: files.map((file) =>
        datasetFileOf(file, {
          rejected: rejected.filter((row) => row.dataset_file_id === file.id).map(({ line, reason, text }) => ({ line, reason, text })),
          // One looks at what its columns hold where that file alone is asked for.
          whole: file.id === input.file,
        }),
      ),
      usedBy: uses.map(useOf),
    };
  });
