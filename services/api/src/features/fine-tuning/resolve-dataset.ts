import { z } from "zod";
import { columnSchema } from "@aiweb/contracts/datasets/dataset";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findDataset } from "@aiweb/db/queries/dataset/find-dataset";
import { findDatasetVersion } from "@aiweb/db/queries/dataset-version/find-dataset-version";
import { listDatasetFiles } from "@aiweb/db/queries/dataset-file/list-dataset-files";

const columns = z.array(columnSchema);
const STATES = { "ingesting": "is still being read", "needs-decision": "has rows that its owner must decide on first", "failed": "could not be read" } as const;

/** A ready version of a dataset that the caller may see, with its files. `field` is the input's, for the error. */
export async function resolveDataset(db: Db, accountId: string, wanted: { dataset: string; version: number | null; field: string }) {
  const dataset = await findDataset(db, wanted.dataset);
  if (dataset === undefined || (dataset.visibility !== "public" && dataset.owner_id !== accountId)) {
    throw new AppError("not-found", `There is no dataset ${wanted.dataset}, or it is not yours to see.`, { field: `${wanted.field}dataset` });
  }
  const version = await findDatasetVersion(db, dataset.id, wanted.version);
  if (version === undefined) throw new AppError("not-found", `${dataset.name} has no version ${wanted.version ?? "yet"}.`, { field: `${wanted.field}version` });
  const { state, hash } = version;
  if (state !== "ready") throw new AppError("state-does-not-allow", `Version ${version.number} of ${dataset.name} ${STATES[state]}.`, { field: `${wanted.field}version` });
  if (hash === null) throw new AppError("internal", "A dataset version is ready but has no hash.");
  const files = (await listDatasetFiles(db, version.id)).map((file) => ({ ...file, columns: columns.parse(file.columns) }));
  if (files.every((file) => (file.row_count ?? 0) === 0)) throw new AppError("mapping-does-not-fit", `${dataset.name} has no rows to learn from.`, { field: `${wanted.field}version` });
  return { dataset, version: { ...version, hash }, files };
}

export type ResolvedDataset = Awaited<ReturnType<typeof resolveDataset>>;
