import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { TimestampWithDefault } from "../column-types.ts";

export interface TombstoneTable {
  /** the deleted row's id */
  id: string;
  kind: string;
  owner_id: string;
  name: string;
  hash: string | null;
  /** who could see it; its name is told to nobody else */
  visibility: Generated<"private" | "public">;
  deleted_at: TimestampWithDefault;
}

export type TombstoneRow = Selectable<TombstoneTable>;
export type NewTombstone = Insertable<TombstoneTable>;
export type TombstoneUpdate = Updateable<TombstoneTable>;
