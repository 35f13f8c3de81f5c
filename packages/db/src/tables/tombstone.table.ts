import type { Insertable, Selectable, Updateable } from "kysely";
import type { TimestampWithDefault } from "../column-types.ts";

export interface TombstoneTable {
  /** the deleted row's id */
  id: string;
  kind: string;
  owner_id: string;
  name: string;
  hash: string | null;
  deleted_at: TimestampWithDefault;
}

export type TombstoneRow = Selectable<TombstoneTable>;
export type NewTombstone = Insertable<TombstoneTable>;
export type TombstoneUpdate = Updateable<TombstoneTable>;
