import type { Db } from "../../connect.ts";
import type { DatasetFileUpdate } from "../../tables/dataset-file.table.ts";

/** Records what came of reading a file; false when it was given up or removed meanwhile. */
export async function finishDatasetFile(tx: Db, id: string, update: DatasetFileUpdate): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable("dataset_file").set(update).where("id", "=", id).where("state", "=", "ingesting").executeTakeFirst();
  return numUpdatedRows > 0n;
}
