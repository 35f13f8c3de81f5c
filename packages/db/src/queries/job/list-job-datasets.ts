import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** The datasets that jobs learned from, as they are named now; a deleted one under the name that its tombstone keeps. */
export async function listJobDatasets(db: Db, jobIds: string[]) {
  if (jobIds.length === 0) return [];
  return await db
    .selectFrom("job_dataset")
    .leftJoin("dataset", "dataset.id", "job_dataset.dataset_id")
    .leftJoin("account", "account.id", "dataset.owner_id")
    .leftJoin("tombstone", "tombstone.id", "job_dataset.dataset_id")
    .innerJoin("job", "job.id", "job_dataset.job_id")
    .select([
      "job_dataset.job_id",
      "job_dataset.position",
      "job_dataset.dataset_id",
      "dataset.name",
      "dataset.owner_id",
      "dataset.visibility",
      "account.handle as owner_handle",
      "tombstone.name as deleted_name",
      sql<number>`(job.configuration->'datasets'->job_dataset.position->>'version')::int`.as("version"),
      sql<number>`(job.configuration->'datasets'->job_dataset.position->>'weight')::float8`.as("weight"),
    ])
    .where("job_dataset.job_id", "in", jobIds)
    .orderBy("job_dataset.job_id")
    .orderBy("job_dataset.position")
    .execute();
}
