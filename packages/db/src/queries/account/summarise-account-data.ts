import { sql } from "kysely";
import type { Db } from "../../connect.ts";

export interface AccountData {
  datasets: number;
  models: number;
  jobs: number;
  deployments: number;
  conversations: number;
  /** Files of datasets, models, checkpoints and unfinished uploads. */
  bytes: number;
}

/** What an account has here. */
export async function summariseAccountData(db: Db, accountId: string): Promise<AccountData> {
  const result = await sql<AccountData>`
    select
      (select count(*) from dataset where owner_id = ${accountId}) as datasets,
      (select count(*) from model where owner_id = ${accountId}) as models,
      (select count(*) from job where owner_id = ${accountId}) as jobs,
      (select count(*) from deployment where owner_id = ${accountId}) as deployments,
      (select count(*) from conversation where owner_id = ${accountId}) as conversations,
      (
        coalesce((select sum(file.raw_bytes + coalesce(file.parquet_bytes, 0)) from dataset_file file join dataset_version version on version.id = file.dataset_version_id join dataset on dataset.id = version.dataset_id where dataset.owner_id = ${accountId}), 0)
        + coalesce((select sum(version.bytes) from model_version version join model on model.id = version.model_id where model.owner_id = ${accountId}), 0)
        + coalesce((select sum(checkpoint.bytes) from job_checkpoint checkpoint join job on job.id = checkpoint.job_id where job.owner_id = ${accountId}), 0)
        + coalesce((select sum(upload_offset) from upload where account_id = ${accountId} and used_at is null), 0)
      )::bigint as bytes`.execute(db);
  const [row] = result.rows;
  if (row === undefined) throw new Error("A query of counts gave no row.");
  return row;
}
