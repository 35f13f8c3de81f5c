import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8WithDefault, Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface JobAttemptTable {
  id: Generated<string>;
  job_id: string;
  number: number;
  state: "submitting" | "running" | "succeeded" | "failed" | "lost" | "cancelled";
  /** the fence: only the newest attempt's token counts */
  token_hash: Buffer;
  /** Ray's, chosen before the call */
  submission_id: string;
  resume_step: number | null;
  resume_sha256: string | null;
  last_sequence: Int8WithDefault;
  node: string | null;
  reason: string | null;
  heartbeat_at: Timestamp | null;
  started_at: TimestampWithDefault;
  ended_at: Timestamp | null;
}

export type JobAttemptRow = Selectable<JobAttemptTable>;
export type NewJobAttempt = Insertable<JobAttemptTable>;
export type JobAttemptUpdate = Updateable<JobAttemptTable>;
