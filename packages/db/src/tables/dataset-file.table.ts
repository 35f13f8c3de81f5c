import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8, JsonWithDefault } from "../column-types.ts";

export interface DatasetFileTable {
  id: Generated<string>;
  dataset_version_id: string;
  position: number;
  name: string;
  format: "csv" | "tsv" | "jsonl" | "json" | "parquet";
  state: "ingesting" | "needs-decision" | "ready" | "failed";
  ingest_options: JsonWithDefault;
  raw_key: string;
  raw_sha256: string;
  raw_bytes: Int8;
  parquet_key: string | null;
  parquet_bytes: Int8 | null;
  row_count: Int8 | null;
  columns: JsonWithDefault;
  notes: JsonWithDefault;
  rejected_count: Generated<number>;
  error: string | null;
}

export type DatasetFileRow = Selectable<DatasetFileTable>;
export type NewDatasetFile = Insertable<DatasetFileTable>;
export type DatasetFileUpdate = Updateable<DatasetFileTable>;
