import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8, TimestampWithDefault } from "../column-types.ts";

export interface JobCheckpointTable {
  job_id: string;
  step: number;
  attempt: number;
  storage_key: string;
  sha256: string;
  bytes: Int8;
  /** a trainer could not use it */
  unreadable: Generated<boolean>;
  created_at: TimestampWithDefault;
}

export type JobCheckpointRow = Selectable<JobCheckpointTable>;
export type NewJobCheckpoint = Insertable<JobCheckpointTable>;
export type JobCheckpointUpdate = Updateable<JobCheckpointTable>;
