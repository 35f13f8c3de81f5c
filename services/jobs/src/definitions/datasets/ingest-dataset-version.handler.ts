import { createReadStream } from "node:fs";
import { ingestDatasetVersionPayload } from "@aiweb/contracts/jobs/ingest-dataset-version";
import { ingestFile, type IngestedTable } from "@aiweb/data-engine/duckdb/ingest-file";
import type { Db } from "@aiweb/db/connect";
import { listDatasetFiles } from "@aiweb/db/queries/dataset-file/list-dataset-files";
import { updateDatasetFile } from "@aiweb/db/queries/dataset-file/update-dataset-file";
import { findIngestVersion } from "@aiweb/db/queries/dataset-version/find-ingest-version";
import { lockDatasetVersion } from "@aiweb/db/queries/dataset-version/lock-dataset-version";
import { settleDatasetVersion } from "@aiweb/db/queries/dataset-version/settle-dataset-version";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { deleteRejectedRows } from "@aiweb/db/queries/rejected-row/delete-rejected-rows";
import { insertRejectedRows } from "@aiweb/db/queries/rejected-row/insert-rejected-rows";
import type { DatasetFileRow, DatasetFileUpdate } from "@aiweb/db/tables/dataset-file.table";
import type { JobsContext } from "../../context.ts";

type Needed = Pick<JobsContext, "db" | "storage" | "log">;
interface Version {
  id: string;
  datasetId: string;
  ownerId: string;
}

/** Reads every file of a version that was not read yet, each in a child process of its own. Run again, it goes on with those that are left. */
export async function ingestDatasetVersion(context: Needed, payload: unknown, signal: AbortSignal | undefined): Promise<void> {
  const { datasetVersion } = ingestDatasetVersionPayload.parse(payload);
  const found = await findIngestVersion(context.db, datasetVersion);
  // Deleted since.
  if (found === undefined) return;
  const version = { id: found.id, datasetId: found.dataset_id, ownerId: found.owner_id };
  for (const file of await listDatasetFiles(context.db, version.id)) {
    if (file.state === "ingesting") await ingestOne(context, version, file, signal);
  }
}

async function ingestOne({ db, storage, log }: Needed, version: Version, file: DatasetFileRow, signal: AbortSignal | undefined): Promise<void> {
  const path = await storage.localPath(file.raw_key);
  const key = `parquet/${file.id}.parquet`;
  await ingestFile(
    { path, format: file.format },
    async ({ result, parquet }: IngestedTable) => {
      if (!result.ok) {
        await store(db, version, file.id, { state: "failed", format: result.format, error: result.message, notes: JSON.stringify(result.notes) }, []);
        return;
      }
      const { bytes } = await storage.put(key, createReadStream(parquet));
      const update: DatasetFileUpdate = {
        state: result.rejected.length > 0 ? "needs-decision" : "ready",
        format: result.format,
        parquet_key: key,
        parquet_bytes: bytes,
        row_count: result.rows,
        columns: JSON.stringify(result.columns),
        notes: JSON.stringify(result.notes),
        rejected_count: result.rejected.length,
        error: null,
      };
      const stored = await store(db, version, file.id, update, result.rejected);
      if (!stored) await storage.remove(key);
    },
    {
      ...(signal === undefined ? {} : { signal }),
      onDeath: (lastWords) => log.warn({ file: file.id, lastWords }, "the process that read a file ended early"),
    },
  );
}

/** Records the outcome and what follows for the version; false when the dataset was deleted meanwhile. */
async function store(db: Db, version: Version, fileId: string, update: DatasetFileUpdate, rejected: { line: number; reason: string; text: string }[]): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    if ((await lockDatasetVersion(tx, version.id)) === undefined) return false;
    await updateDatasetFile(tx, fileId, update);
    await deleteRejectedRows(tx, fileId);
    await insertRejectedRows(tx, fileId, rejected);
    await settleDatasetVersion(tx, version.id);
    await insertLiveEvent(tx, { accountId: version.ownerId, topic: `dataset:${version.datasetId}` });
    await insertLiveEvent(tx, { accountId: version.ownerId, topic: "datasets" });
    return true;
  });
}
