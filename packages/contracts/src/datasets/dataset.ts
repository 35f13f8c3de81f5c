import { z } from "zod";
import { accountSummary } from "../accounts/account.ts";
import { instant, sha256, uuid, visibility } from "../ids.ts";

export const datasetVersionState = z.enum(["ingesting", "needs-decision", "ready", "failed"]);
export type DatasetVersionState = z.infer<typeof datasetVersionState>;

export const fileFormat = z.enum(["csv", "tsv", "jsonl", "json", "parquet"]);
export type FileFormat = z.infer<typeof fileFormat>;

/** A column of a file after ingest. `type` is DuckDB's; `kind` guides how a page shows it. */
export const columnSchema = z.object({
  name: z.string(),
  type: z.string(),
  kind: z.enum(["text", "number", "boolean", "time", "list", "object", "bytes", "other"]),
  nullCount: z.number().int(),
  /** The last three: null as well in a list of files, where nobody looks at them. */
  distinctCount: z.number().int().nullable(),
  minimum: z.string().nullable(),
  maximum: z.string().nullable(),
});
export type ColumnSchema = z.infer<typeof columnSchema>;

/** A row that did not fit: 1-based line of the raw file (record number for Parquet), and why. */
export const rejectedRow = z.object({ line: z.number().int(), reason: z.string(), text: z.string() });

export const datasetFile = z.object({
  id: uuid,
  name: z.string(),
  format: fileFormat,
  state: datasetVersionState,
  rawBytes: z.number().int(),
  rawSha256: sha256,
  rows: z.number().int().nullable(),
  columns: z.array(columnSchema),
  /** How it was read: encoding, delimiter, header, renamed columns … in sentences. */
  notes: z.array(z.string()),
  rejected: z.object({ count: z.number().int(), first: z.array(rejectedRow) }),
  error: z.string().nullable(),
});
export type DatasetFile = z.infer<typeof datasetFile>;

export const datasetVersion = z.object({
  id: uuid,
  number: z.number().int(),
  state: datasetVersionState,
  /** Over the raw digests and ingest options; null until every file is read. */
  hash: sha256.nullable(),
  rows: z.number().int().nullable(),
  bytes: z.number().int(),
  change: z.string(),
  createdAt: instant,
});
export type DatasetVersion = z.infer<typeof datasetVersion>;

export const datasetSummary = z.object({
  id: uuid,
  owner: accountSummary,
  name: z.string(),
  description: z.string(),
  licence: z.string(),
  visibility,
  /** The newest version, whatever its state. */
  version: z.number().int().nullable(),
  state: datasetVersionState.nullable(),
  rows: z.number().int().nullable(),
  bytes: z.number().int(),
  files: z.number().int(),
  mine: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
});
export type DatasetSummary = z.infer<typeof datasetSummary>;
