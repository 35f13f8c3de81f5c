import type { Insertable, Selectable, Updateable } from "kysely";
import type { TimestampWithDefault } from "../column-types.ts";

export interface ModelTagTable {
  model_id: string;
  tag: string;
  model_version_id: string;
  moved_at: TimestampWithDefault;
}

export type ModelTagRow = Selectable<ModelTagTable>;
export type NewModelTag = Insertable<ModelTagTable>;
export type ModelTagUpdate = Updateable<ModelTagTable>;
