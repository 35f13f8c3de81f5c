import { AppError } from "@aiweb/contracts/errors/app-error";
import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { findListedDataset } from "@aiweb/db/queries/dataset/list-datasets";
import type { Db } from "@aiweb/db/connect";
import { datasetSummaryOf } from "./present-dataset.ts";

/** The dataset as it stands now. */
export async function readSummary(db: Db, id: string, viewerId: string | null): Promise<DatasetSummary> {
  const row = await findListedDataset(db, id);
  if (row === undefined) throw new AppError("not-found", "There is no such dataset, or it is not yours to see.");
  return datasetSummaryOf(row, viewerId);
}
