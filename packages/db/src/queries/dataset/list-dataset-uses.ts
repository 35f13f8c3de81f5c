import { sql } from "kysely";
import type { Db } from "../../connect.ts";

export interface DatasetUse {
  kind: "job" | "model";
  id: string;
  title: string;
  handle: string | null;
  /** A job that has not ended. */
  open: boolean;
}

/** Fine-tunes that learned from a dataset and models that came of them, as far as `viewerId` may see them; newest first. */
export async function listDatasetUses(db: Db, datasetId: string, viewerId: string | null, limit: number): Promise<DatasetUse[]> {
  const result = await sql<DatasetUse>`
    select 'job' as kind, j.id::text as id, j.name as title, null as handle, j.state not in ('succeeded', 'failed', 'cancelled') as open, j.created_at as at
    from job j
    where j.owner_id = ${viewerId}::uuid and exists (select from job_dataset l where l.job_id = j.id and l.dataset_id = ${datasetId}::uuid)
    union all
    select 'model', m.id::text, m.name, a.handle, false, max(v.created_at)
    from model m
    join account a on a.id = m.owner_id
    join model_version v on v.model_id = m.id
    where (m.visibility = 'public' or m.owner_id = ${viewerId}::uuid)
      and exists (select from model_version_dataset l where l.model_version_id = v.id and l.dataset_id = ${datasetId}::uuid)
    group by m.id, m.name, a.handle
    order by at desc
    limit ${limit}`.execute(db);
  return result.rows;
}
