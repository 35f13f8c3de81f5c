import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8WithDefault, Json, Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface JobTable {
  id: Generated<string>;
  kind: "fine-tune";
  owner_id: string;
  /** chosen by the client; sending twice makes one job */
  submission: string;
  name: string;
  state: Generated<"queued" | "starting" | "running" | "saving" | "succeeded" | "failed" | "cancelled">;
  state_since: TimestampWithDefault;
  state_text: Generated<string>;
  cancel_requested_at: Timestamp | null;
  /** no reference: lineage outlives rows (see tombstone) */
  base_model_id: string | null;
  configuration: Json;
  configuration_hash: string;
  threads: number;
  gpus: Generated<number>;
  progress: Json | null;
  error_code: string | null;
  error_message: string | null;
  /** newest id of its event sequence */
  last_event_id: Int8WithDefault;
  last_metric_change: Int8WithDefault;
  created_at: TimestampWithDefault;
  started_at: Timestamp | null;
  ended_at: Timestamp | null;
}

export type JobRow = Selectable<JobTable>;
export type NewJob = Insertable<JobTable>;
export type JobUpdate = Updateable<JobTable>;
