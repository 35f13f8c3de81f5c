import type { Db } from "../../connect.ts";

/** Keys of all files that a dataset keeps in storage. */
export async function listStoredKeys(db: Db, datasetId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("dataset_file")
    .innerJoin("dataset_version", "dataset_version.id", "dataset_file.dataset_version_id")
    .select(["dataset_file.raw_key", "dataset_file.parquet_key"])
    .distinct()
    .where("dataset_version.dataset_id", "=", datasetId)
    .execute();
  return [...new Set(rows.flatMap(({ raw_key: raw, parquet_key: parquet }) => (parquet === null ? [raw] : [raw, parquet])))];
}
