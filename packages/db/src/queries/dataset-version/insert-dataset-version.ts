import type { Db } from "../../connect.ts";
import type { NewDatasetVersion } from "../../tables/dataset-version.table.ts";

export async function insertDatasetVersion(db: Db, version: NewDatasetVersion) {
  return await db.insertInto("dataset_version").values(version).returningAll().executeTakeFirstOrThrow();
}
