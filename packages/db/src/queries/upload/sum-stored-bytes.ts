import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** What an account keeps: bytes of its distinct dataset files (raw and as tables), models, checkpoints and uploads not yet used, and how many uploads are open. */
export async function sumStoredBytes(db: Db, accountId: string): Promise<{ bytes: number; openUploads: number }> {
  const result = await sql<{ bytes: number; open_uploads: number }>`
    with files as (
      select distinct on (f.raw_key) f.raw_bytes + coalesce(f.parquet_bytes, 0) as bytes
      from dataset_file f
      join dataset_version v on v.id = f.dataset_version_id
      join dataset d on d.id = v.dataset_id
      where d.owner_id = ${accountId}::uuid
      order by f.raw_key, f.parquet_bytes desc nulls last
    ), models as (
      select v.bytes from model_version v join model m on m.id = v.model_id where m.owner_id = ${accountId}::uuid
    ), checkpoints as (
      select c.bytes from job_checkpoint c join job j on j.id = c.job_id where j.owner_id = ${accountId}::uuid
    ), waiting as (
      select bytes from upload where account_id = ${accountId}::uuid and used_at is null and expires_at > now()
    )
    select (select coalesce(sum(bytes), 0) from (select bytes from files union all select bytes from models union all select bytes from checkpoints union all select bytes from waiting) as kept)::bigint as bytes,
      (select count(*) from waiting)::int as open_uploads`.execute(db);
  const row = result.rows[0];
  return { bytes: row?.bytes ?? 0, openUploads: row?.open_uploads ?? 0 };
}
