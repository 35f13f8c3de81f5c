import type { Db } from "../../connect.ts";

/** A version's files, in their order. */
export async function listDatasetFiles(db: Db, datasetVersionId: string) {
  return await db.selectFrom("dataset_file").selectAll().where("dataset_version_id", "=", datasetVersionId).orderBy("position").execute();
}
