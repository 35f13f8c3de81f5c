import type { Db } from "../../connect.ts";

/** The datasets that a job learned from, in the order of its configuration. Of a deleted one its tombstone's name stays. */
export async function listVersionDatasets(db: Db, jobId: string) {
  return await db
    .selectFrom("job_dataset")
    .leftJoin("dataset", "dataset.id", "job_dataset.dataset_id")
    .leftJoin("account", "account.id", "dataset.owner_id")
    .leftJoin("dataset_version", "dataset_version.id", "job_dataset.dataset_version_id")
    .leftJoin("tombstone", "tombstone.id", "job_dataset.dataset_id")
    .select([
      "job_dataset.position",
      "dataset.id as dataset_id",
      "dataset.name",
      "dataset.visibility",
      "dataset.owner_id",
      "account.handle as owner_handle",
      "dataset_version.number",
      "tombstone.name as deleted_name",
    ])
    .where("job_dataset.job_id", "=", jobId)
    .orderBy("job_dataset.position")
    .execute();
}
