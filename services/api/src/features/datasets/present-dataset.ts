import { z } from "zod";
import { columnSchema, type ColumnSchema, type DatasetFile, type DatasetSummary, type DatasetVersion } from "@aiweb/contracts/datasets/dataset";
import type { ListedDataset } from "@aiweb/db/queries/dataset/list-datasets";
import type { DatasetFileRow } from "@aiweb/db/tables/dataset-file.table";
import type { DatasetVersionRow } from "@aiweb/db/tables/dataset-version.table";

const storedColumns = z.array(columnSchema);
const storedNotes = z.array(z.string());

/** A dataset as lists show it. */
export function datasetSummaryOf(row: ListedDataset, viewerId: string | null): DatasetSummary {
  return {
    id: row.id,
    owner: { handle: row.owner_handle, name: row.owner_name },
    name: row.name,
    description: row.description,
    licence: row.licence,
    visibility: row.visibility,
    version: row.version_number,
    state: row.version_state,
    rows: row.version_rows,
    bytes: row.version_bytes ?? 0,
    files: row.files ?? 0,
    mine: row.owner_id === viewerId,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function datasetVersionOf(row: DatasetVersionRow): DatasetVersion {
  return { id: row.id, number: row.number, state: row.state, hash: row.hash, rows: row.row_count, bytes: row.bytes, change: row.change, createdAt: row.created_at.toISOString() };
}

/** A column list as it was stored by ingest. */
export function columnsOf(row: Pick<DatasetFileRow, "columns">): DatasetFile["columns"] {
  return storedColumns.parse(row.columns);
}

/** What a column's values are like; hundreds of files with hundreds of columns go without. */
function withoutValues(column: ColumnSchema): ColumnSchema {
  return { ...column, distinctCount: null, minimum: null, maximum: null };
}

/** `whole`: with what each column's values are like. */
export function datasetFileOf(row: DatasetFileRow, { rejected, whole }: { rejected: DatasetFile["rejected"]["first"]; whole: boolean }): DatasetFile {
  const columns = columnsOf(row);
  return {
    id: row.id,
    name: row.name,
    format: row.format,
    state: row.state,
    rawBytes: row.raw_bytes,
    rawSha256: row.raw_sha256,
    rows: row.row_count,
    columns: whole ? columns : columns.map(withoutValues),
    notes: storedNotes.parse(row.notes),
    rejected: { count: row.rejected_count, first: rejected },
    error: row.error,
  };
}
