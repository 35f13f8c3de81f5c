import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Those of `keys` that some row still names. */
export async function listKeysInUse(db: Db, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const given = sql`(select unnest(${sql.val(keys)}::text[]))`;
  const result = await sql<{ key: string }>`
    select raw_key as key from dataset_file where raw_key in ${given}
    union select parquet_key from dataset_file where parquet_key in ${given}
    union select storage_key from upload where storage_key in ${given}
    union select storage_key from job_checkpoint where storage_key in ${given}
    union select entry ->> 'key' from model_version cross join jsonb_array_elements(files) entry where entry ->> 'key' in ${given}`.execute(db);
  return result.rows.map((row) => row.key);
}
