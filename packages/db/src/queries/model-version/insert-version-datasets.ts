import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { NewModelVersionDataset } from "../../tables/model-version-dataset.table.ts";

export type LearnedDataset = Omit<NewModelVersionDataset, "model_version_id" | "position" | "row_count"> & { rowCap: number | null };

/** Keeps with a version what it learned from, in the order of its configuration. */
export async function insertVersionDatasets(tx: Db, versionId: string, datasets: LearnedDataset[]): Promise<void> {
  await tx
    .insertInto("model_version_dataset")
    .values((select) =>
      datasets.map(({ rowCap, ...dataset }, position) => ({
        ...dataset,
        model_version_id: versionId,
        position,
        row_count: select
          .selectFrom("dataset_version")
          .select(sql<number>`least(row_count, ${rowCap}::bigint)`.as("rows"))
          .where("id", "=", dataset.dataset_version_id)
          .where("row_count", "is not", null),
      })),
    )
    .execute();
}
