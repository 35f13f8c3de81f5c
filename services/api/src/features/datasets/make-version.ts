import { AppError } from "@aiweb/contracts/errors/app-error";
import { INGEST_DATASET_VERSION } from "@aiweb/contracts/jobs/ingest-dataset-version";
import type { Db } from "@aiweb/db/connect";
import { insertDatasetFiles } from "@aiweb/db/queries/dataset-file/insert-dataset-files";
import { insertDatasetVersion } from "@aiweb/db/queries/dataset-version/insert-dataset-version";
import { settleDatasetVersion } from "@aiweb/db/queries/dataset-version/settle-dataset-version";
import { copyRejectedRows } from "@aiweb/db/queries/rejected-row/copy-rejected-rows";
import type { DatasetFileRow } from "@aiweb/db/tables/dataset-file.table";
import type { DatasetVersionRow } from "@aiweb/db/tables/dataset-version.table";
import type { Enqueue } from "../../trpc/context.ts";
import type { FileDraft } from "./new-files.ts";

/** A file of the new version: one still to be read, or one that stands in the version before and is shared with it. */
export type VersionFile = FileDraft | DatasetFileRow;

function isKept(file: VersionFile): file is DatasetFileRow {
  return "dataset_version_id" in file;
}

function copied(file: DatasetFileRow): FileDraft {
  const { id: _id, dataset_version_id: _version, position: _position, ...rest } = file;
  return { ...rest, ingest_options: JSON.stringify(rest.ingest_options), columns: JSON.stringify(rest.columns), notes: JSON.stringify(rest.notes) };
}

/** Files are read one after another in each of these queues, so that tasks of other kinds always find a worker; an account's stand in one of them. */
const INGEST_QUEUES = 2;

function ingestQueue(ownerId: string): string {
  return `ingest-${Number.parseInt(ownerId.slice(0, 8), 16) % INGEST_QUEUES}`;
}

function checkNames(files: readonly VersionFile[]): void {
  const seen = new Set<string>();
  for (const { name } of files) {
    if (seen.has(name)) throw new AppError("name-taken", `There would be two files called ${name}. Rename one of them, or replace the one that is there.`);
    seen.add(name);
  }
}

/** Stores a version with its files and, when one is still to be read, the task that reads it; all in the caller's transaction. */
export async function makeVersion(tx: Db, enqueue: Enqueue, version: { datasetId: string; ownerId: string; number: number; change: string; files: VersionFile[] }): Promise<DatasetVersionRow> {
  checkNames(version.files);
  const row = await insertDatasetVersion(tx, {
    dataset_id: version.datasetId,
    number: version.number,
    state: "ingesting",
    change: version.change,
    bytes: version.files.reduce((sum, file) => sum + file.raw_bytes, 0),
  });
  const inserted = await insertDatasetFiles(
    tx,
    version.files.map((file, position) => ({ ...(isKept(file) ? copied(file) : file), dataset_version_id: row.id, position })),
  );
  for (const { id, position } of inserted) {
    const source = version.files[position];
    if (source !== undefined && isKept(source) && source.rejected_count > 0) await copyRejectedRows(tx, source.id, id);
  }
  if (inserted.some((file) => file.state === "ingesting")) await enqueue(tx, INGEST_DATASET_VERSION, { datasetVersion: row.id }, { queue: ingestQueue(version.ownerId) });
  return await settleDatasetVersion(tx, row.id);
}
