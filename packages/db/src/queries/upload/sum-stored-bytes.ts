import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** What an account keeps: bytes of its distinct dataset files (raw and as tables) and of uploads not yet used, and how many uploads are open. */
export async function sumStoredBytes(db: Db, accountId: string): Promise<{ bytes: number; openUploads: number }> {
  const result = await sql<{ bytes: number; open_uploads: number }>`
    with files as (
      select distinct on (f.raw_key) f.raw_bytes + coalesce(f.parquet_bytes, 0) as bytes
      from dataset_file f
      join dataset_version v on v.id = f.dataset_version_id
      join dataset d on d.id = v.dataset_id
      where d.owner_id = ${accountId}::uuid
      order by f.raw_key, f.parquet_bytes desc nulls last
    ), waiting as (
      select bytes from upload where account_id = ${accountId}::uuid and used_at is null and expires_at > now()
    )
    select (coalesce((select sum(bytes) from files), 0) + coalesce((select sum(bytes) from waiting), 0))::bigint as bytes,
      (select count(*) from waiting)::int as open_uploads`.execute(db);
  const row = result.rows[0];
  return { bytes: row?.bytes ?? 0, openUploads: row?.open_uploads ?? 0 };
}
