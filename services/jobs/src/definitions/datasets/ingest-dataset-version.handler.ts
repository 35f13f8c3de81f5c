import { createReadStream } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { ingestDatasetVersionPayload } from "@aiweb/contracts/jobs/ingest-dataset-version";
import { ingestFile, OUR_FAULT, type IngestedTable } from "@aiweb/data-engine/duckdb/ingest-file";
import type { Db } from "@aiweb/db/connect";
import { findDatasetFile } from "@aiweb/db/queries/dataset/find-dataset-file";
import { finishDatasetFile } from "@aiweb/db/queries/dataset-file/finish-dataset-file";
import { listDatasetFiles } from "@aiweb/db/queries/dataset-file/list-dataset-files";
import { findIngestVersion } from "@aiweb/db/queries/dataset-version/find-ingest-version";
import { lockDatasetVersion } from "@aiweb/db/queries/dataset-version/lock-dataset-version";
import { settleDatasetVersion } from "@aiweb/db/queries/dataset-version/settle-dataset-version";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { insertRejectedRows } from "@aiweb/db/queries/rejected-row/insert-rejected-rows";
import type { DatasetFileRow, DatasetFileUpdate } from "@aiweb/db/tables/dataset-file.table";
import { scratchOf, type JobsContext } from "../../context.ts";

type Needed = Pick<JobsContext, "config" | "db" | "storage" | "log">;
interface Version {
  id: string;
  datasetId: string;
  ownerId: string;
}

/** Tries after which a fault of ours is told to the owner, who can then do something about it. */
const MOST_TRIES = 3;
/** How soon a file that its owner took out is no longer read. */
const LOOK_EVERY_MS = 2_000;

/** Reads every file of a version that was not read yet, each in a child process of its own. Run again, it goes on with those that are left. */
export async function ingestDatasetVersion(context: Needed, payload: unknown, signal: AbortSignal | undefined, attempt = 1): Promise<void> {
  const { datasetVersion } = ingestDatasetVersionPayload.parse(payload);
  const found = await findIngestVersion(context.db, datasetVersion);
  // Deleted since.
  if (found === undefined) return;
  const version = { id: found.id, datasetId: found.dataset_id, ownerId: found.owner_id };
  for (const file of await listDatasetFiles(context.db, version.id)) {
    if (file.state !== "ingesting") continue;
    try {
      await ingestUnlessGivenUp(context, version, file, signal);
    } catch (error) {
      if (signal?.aborted === true || attempt < MOST_TRIES) throw error;
      context.log.error({ err: error, file: file.id }, "a file could not be read");
      await store(context.db, version, file.id, { state: "failed", error: OUR_FAULT }, []);
    }
  }
}

/** Reads a file as long as its version wants it. */
async function ingestUnlessGivenUp(context: Needed, version: Version, file: DatasetFileRow, signal: AbortSignal | undefined): Promise<void> {
  const givenUp = new AbortController();
  const done = new AbortController();
  const watching = watch(context.db, file.id, givenUp, done.signal);
  try {
    await ingestOne(context, version, file, signal === undefined ? givenUp.signal : AbortSignal.any([signal, givenUp.signal]));
  } catch (error) {
    if (!givenUp.signal.aborted) throw error;
  } finally {
    done.abort();
    await watching;
  }
}

async function watch(db: Db, fileId: string, givenUp: AbortController, done: AbortSignal): Promise<void> {
  while (!done.aborted) {
    await delay(LOOK_EVERY_MS, undefined, { signal: done }).catch(() => undefined);
    // A question that fails is asked again.
    const state = done.aborted ? "ingesting" : await findDatasetFile(db, fileId).then((file) => file?.state, () => "ingesting");
    if (state !== "ingesting") return givenUp.abort(new Error("The file is not wanted any more."));
  }
}

async function ingestOne({ config, db, storage, log }: Needed, version: Version, file: DatasetFileRow, signal: AbortSignal): Promise<void> {
  const path = await storage.localPath(file.raw_key);
  const key = `parquet/${file.id}.parquet`;
  await ingestFile(
    { path, format: file.format, scratch: scratchOf(config) },
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
    { signal, onDeath: (ending) => log.warn({ file: file.id, ...ending }, "the process that read a file ended early") },
  );
}

/** Records the outcome and what follows for the version; false when the file was given up or deleted meanwhile. */
async function store(db: Db, version: Version, fileId: string, update: DatasetFileUpdate, rejected: { line: number; reason: string; text: string }[]): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    if ((await lockDatasetVersion(tx, version.id)) === undefined) return false;
    if (!(await finishDatasetFile(tx, fileId, update))) return false;
    await insertRejectedRows(tx, fileId, rejected);
    await settleDatasetVersion(tx, version.id);
    await insertLiveEvent(tx, { accountId: version.ownerId, topic: `dataset:${version.datasetId}` });
    await insertLiveEvent(tx, { accountId: version.ownerId, topic: "datasets" });
    return true;
  });
}
