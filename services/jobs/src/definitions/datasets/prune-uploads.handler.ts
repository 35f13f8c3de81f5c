import { deleteSpentUploads } from "@aiweb/db/queries/upload/delete-spent-uploads";
import { deleteUpload } from "@aiweb/db/queries/upload/delete-upload";
import { listExpiredUploads } from "@aiweb/db/queries/upload/list-expired-uploads";
import type { JobsContext } from "../../context.ts";

const BATCH = 500;

/** Removes uploads that nobody used in time, with their bytes, and the records of used ones. */
export async function pruneUploads({ db, storage, log }: Pick<JobsContext, "db" | "storage" | "log">): Promise<void> {
  const expired = await listExpiredUploads(db, BATCH);
  for (const { id, storage_key: key } of expired) {
    if (await deleteUpload(db, id)) await storage.remove(key);
  }
  const spent = await deleteSpentUploads(db);
  log.debug({ removed: expired.length, spent }, "old uploads removed");
}
