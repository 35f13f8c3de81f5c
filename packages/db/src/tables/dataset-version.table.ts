import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8, Int8WithDefault, TimestampWithDefault } from "../column-types.ts";

export interface DatasetVersionTable {
  id: Generated<string>;
  dataset_id: string;
  number: number;
  state: "ingesting" | "needs-decision" | "ready" | "failed";
  /** digests of the raw bytes + ingest options, in order */
  hash: string | null;
  row_count: Int8 | null;
  /** raw bytes of its files */
  bytes: Int8WithDefault;
  /** what the owner did, in words */
  change: string;
  created_at: TimestampWithDefault;
}

export type DatasetVersionRow = Selectable<DatasetVersionTable>;
export type NewDatasetVersion = Insertable<DatasetVersionTable>;
export type DatasetVersionUpdate = Updateable<DatasetVersionTable>;
