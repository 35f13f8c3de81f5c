import { z } from "zod";
import { uuid } from "../ids.ts";

/** Queue task: reads a version's raw files into Parquet and statistics. */
export const INGEST_DATASET_VERSION = "ingest-dataset-version";
export const ingestDatasetVersionPayload = z.object({ datasetVersion: uuid });
