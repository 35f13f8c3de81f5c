import type { Db } from "../../connect.ts";
import type { DatasetFileUpdate } from "../../tables/dataset-file.table.ts";

export async function updateDatasetFile(db: Db, id: string, update: DatasetFileUpdate): Promise<void> {
  await db.updateTable("dataset_file").set(update).where("id", "=", id).execute();
}
