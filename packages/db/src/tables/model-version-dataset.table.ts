import type { Insertable, Selectable, Updateable } from "kysely";
import type { Int8 } from "../column-types.ts";

export interface ModelVersionDatasetTable {
  model_version_id: string;
  position: number;
  /** no reference: lineage outlives rows (see tombstone) */
  dataset_id: string;
  dataset_version_id: string;
  /** handle/name */
  name: string;
  number: number;
  hash: string;
  weight: number;
  /** rows that could be drawn; null when the dataset was gone by then */
  row_count: Int8 | null;
}

export type ModelVersionDatasetRow = Selectable<ModelVersionDatasetTable>;
export type NewModelVersionDataset = Insertable<ModelVersionDatasetTable>;
export type ModelVersionDatasetUpdate = Updateable<ModelVersionDatasetTable>;
