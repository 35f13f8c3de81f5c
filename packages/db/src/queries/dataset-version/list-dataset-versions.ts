import type { Db } from "../../connect.ts";

/** Versions, newest first, below `before`. */
export async function listDatasetVersions(db: Db, datasetId: string, page: { before: number | null; limit: number }) {
  let query = db.selectFrom("dataset_version").selectAll().where("dataset_id", "=", datasetId);
  if (page.before !== null) query = query.where("number", "<", page.before);
  return await query.orderBy("number", "desc").limit(page.limit).execute();
}
