import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Storage keys of everything an account keeps, and the prefixes of its jobs. */
export async function listAccountFiles(db: Db, accountId: string): Promise<{ keys: string[]; jobIds: string[] }> {
  const keys = await sql<{ key: string }>`
    select file.raw_key as key from dataset_file file join dataset_version version on version.id = file.dataset_version_id join dataset on dataset.id = version.dataset_id where dataset.owner_id = ${accountId}
    union
    select file.parquet_key from dataset_file file join dataset_version version on version.id = file.dataset_version_id join dataset on dataset.id = version.dataset_id where dataset.owner_id = ${accountId} and file.parquet_key is not null
    union
    select storage_key from upload where account_id = ${accountId}
    union
    select checkpoint.storage_key from job_checkpoint checkpoint join job on job.id = checkpoint.job_id where job.owner_id = ${accountId}
    union
    select entry ->> 'key' from model_version version join model on model.id = version.model_id cross join jsonb_array_elements(version.files) entry where model.owner_id = ${accountId} and entry ->> 'key' is not null`.execute(db);
  const jobs = await db.selectFrom("job").select("id").where("owner_id", "=", accountId).execute();
  return { keys: keys.rows.map((row) => row.key), jobIds: jobs.map((job) => job.id) };
}
