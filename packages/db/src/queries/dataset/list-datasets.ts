import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { DatasetVersionTable } from "../../tables/dataset-version.table.ts";
import { hasFormat, hasLicence, holdsSearch, inScope, NEWEST, type DatasetFilter } from "./dataset-filter.ts";

/** Where a page begins: the sort key of the last row of the page before, as text, and its id. */
export interface DatasetCursor {
  key: string;
  id: string;
}

export interface ListedDataset {
  id: string;
  owner_id: string;
  owner_handle: string;
  owner_name: string | null;
  name: string;
  description: string;
  licence: string;
  visibility: "private" | "public";
  created_at: Date;
  updated_at: Date;
  version_number: DatasetVersionTable["number"] | null;
  version_state: DatasetVersionTable["state"] | null;
  version_rows: number | null;
  version_bytes: number | null;
  files: number | null;
  sort_key: string;
}

export type DatasetSort = "updated" | "name" | "rows";

/** Each order as one ascending key. */
const KEYS = {
  updated: { key: sql`-(extract(epoch from d.updated_at) * 1000000)::bigint`, type: sql`bigint` },
  name: { key: sql`lower(d.name)`, type: sql`text` },
  rows: { key: sql`-coalesce(v.row_count, -1)`, type: sql`bigint` },
};

const COLUMNS = sql`d.id, d.owner_id, a.handle as owner_handle, a.name as owner_name, d.name, d.description, d.licence, d.visibility, d.created_at, d.updated_at,
  v.number as version_number, v.state as version_state, v.row_count as version_rows, v.bytes as version_bytes, f.files`;

/** A page of datasets with what stands in a list. */
export async function listDatasets(db: Db, query: DatasetFilter & { sort: DatasetSort; after: DatasetCursor | null; limit: number }): Promise<ListedDataset[]> {
  const { key, type } = KEYS[query.sort];
  const after = query.after === null ? sql`true` : sql`(${key}, d.id) > (${query.after.key}::${type}, ${query.after.id}::uuid)`;
  const result = await sql<ListedDataset>`
    select ${COLUMNS}, (${key})::text as sort_key
    from ${NEWEST}
    where ${inScope(query)} and ${holdsSearch(query)} and ${hasLicence(query)} and ${hasFormat(query)} and ${after}
    order by ${key}, d.id
    limit ${query.limit}`.execute(db);
  return result.rows;
}

/** One dataset as it stands in a list. */
export async function findListedDataset(db: Db, id: string): Promise<ListedDataset | undefined> {
  const result = await sql<ListedDataset>`select ${COLUMNS}, '' as sort_key from ${NEWEST} where d.id = ${id}::uuid`.execute(db);
  return result.rows[0];
}
