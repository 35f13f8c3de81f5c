import type { Db } from "../../connect.ts";

/** What versions learned from, with what became of each dataset since: nulls when it is gone, and then who could see it. */
export async function listVersionDatasets(db: Db, versionIds: readonly string[]) {
  return await db
    .selectFrom("model_version_dataset as learned")
    .leftJoin("dataset", "dataset.id", "learned.dataset_id")
    .leftJoin("account", "account.id", "dataset.owner_id")
    .leftJoin("tombstone", "tombstone.id", "learned.dataset_id")
    .select([
      "learned.model_version_id",
      "learned.name as learned_name",
      "learned.number",
      "learned.weight",
      "learned.row_count",
      "dataset.id as dataset_id",
      "dataset.name",
      "dataset.visibility",
      "dataset.owner_id",
      "account.handle as owner_handle",
      "tombstone.visibility as deleted_visibility",
      "tombstone.owner_id as deleted_owner_id",
    ])
    .where("learned.model_version_id", "in", versionIds)
    .orderBy("learned.position")
    .execute();
}
