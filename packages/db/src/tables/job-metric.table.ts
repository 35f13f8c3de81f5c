import type { Insertable, Selectable, Updateable } from "kysely";
import type { Int8 } from "../column-types.ts";

export interface JobMetricTable {
  job_id: string;
  attempt: number;
  step: number;
  /** grows within the job with every write, for readers that follow */
  change: Int8;
  epoch: number | null;
  loss: number | null;
  eval_loss: number | null;
  learning_rate: number | null;
  grad_norm: number | null;
  tokens_per_second: number | null;
  tokens: Int8 | null;
}

export type JobMetricRow = Selectable<JobMetricTable>;
export type NewJobMetric = Insertable<JobMetricTable>;
export type JobMetricUpdate = Updateable<JobMetricTable>;
