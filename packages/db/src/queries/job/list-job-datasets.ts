import type { Db } from "../../connect.ts";

/** The datasets that a job learns from, in the order of its configuration; nulls where one is gone. */
export async function listJobDatasets(db: Db, jobId: string) {
  return await db
    .selectFrom("job_dataset")
    .leftJoin("dataset", "dataset.id", "job_dataset.dataset_id")
    .leftJoin("account", "account.id", "dataset.owner_id")
    .leftJoin("dataset_version", "dataset_version.id", "job_dataset.dataset_version_id")
    .select(["job_dataset.position", "dataset.id as dataset_id", "dataset.name", "dataset.visibility", "dataset.owner_id", "account.handle as owner_handle", "dataset_version.row_count"])
    .where("job_dataset.job_id", "=", jobId)
    .orderBy("job_dataset.position")
    .execute();
}
