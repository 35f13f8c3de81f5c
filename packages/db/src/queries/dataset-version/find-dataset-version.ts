import type { Db } from "../../connect.ts";

/** A version of a dataset by its number; the newest for null. */
export async function findDatasetVersion(db: Db, datasetId: string, number: number | null) {
  let query = db.selectFrom("dataset_version").selectAll().where("dataset_id", "=", datasetId);
  if (number !== null) query = query.where("number", "=", number);
  return await query.orderBy("number", "desc").limit(1).executeTakeFirst();
}
