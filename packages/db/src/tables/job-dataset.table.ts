import type { Insertable, Selectable, Updateable } from "kysely";

export interface JobDatasetTable {
  job_id: string;
  position: number;
  dataset_id: string;
  dataset_version_id: string;
  dataset_hash: string;
}

export type JobDatasetRow = Selectable<JobDatasetTable>;
export type NewJobDataset = Insertable<JobDatasetTable>;
export type JobDatasetUpdate = Updateable<JobDatasetTable>;
