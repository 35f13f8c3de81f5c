import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { TimestampWithDefault } from "../column-types.ts";

export interface DatasetTable {
  id: Generated<string>;
  owner_id: string;
  name: string;
  description: Generated<string>;
  licence: Generated<string>;
  visibility: Generated<"private" | "public">;
  /** made by "Load the sample" */
  sample: Generated<boolean>;
  created_at: TimestampWithDefault;
  updated_at: TimestampWithDefault;
}

export type DatasetRow = Selectable<DatasetTable>;
export type NewDataset = Insertable<DatasetTable>;
export type DatasetUpdate = Updateable<DatasetTable>;
