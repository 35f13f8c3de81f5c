import type { Insertable, Selectable, Updateable } from "kysely";
import type { Int8, Timestamp } from "../column-types.ts";

export interface JobEventTable {
  job_id: string;
  /** grows within the job, without gaps */
  id: Int8;
  attempt: number;
  kind: "log" | "state";
  level: "debug" | "info" | "warning" | "error";
  text: string;
  at: Timestamp;
}

export type JobEventRow = Selectable<JobEventTable>;
export type NewJobEvent = Insertable<JobEventTable>;
export type JobEventUpdate = Updateable<JobEventTable>;
