import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8, Json, JsonWithDefault, TimestampWithDefault } from "../column-types.ts";

export interface ModelVersionTable {
  id: Generated<string>;
  model_id: string;
  number: number;
  job_id: string | null;
  base_model_id: string;
  base_digest: string;
  /** contracts/models/stored-files */
  files: Json;
  metrics: JsonWithDefault;
  card: Generated<string>;
  bytes: Int8;
  created_at: TimestampWithDefault;
}

export type ModelVersionRow = Selectable<ModelVersionTable>;
export type NewModelVersion = Insertable<ModelVersionTable>;
export type ModelVersionUpdate = Updateable<ModelVersionTable>;
