import type { Db } from "../../connect.ts";
import type { NewDatasetFile } from "../../tables/dataset-file.table.ts";

export async function insertDatasetFiles(db: Db, files: NewDatasetFile[]) {
  return await db.insertInto("dataset_file").values(files).returningAll().execute();
}
