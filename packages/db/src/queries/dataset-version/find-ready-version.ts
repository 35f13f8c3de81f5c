import type { Db } from "../../connect.ts";

/** The newest version of a dataset that can be used. */
export async function findReadyVersion(db: Db, datasetId: string) {
  return await db.selectFrom("dataset_version").selectAll().where("dataset_id", "=", datasetId).where("state", "=", "ready").orderBy("number", "desc").limit(1).executeTakeFirst();
}
