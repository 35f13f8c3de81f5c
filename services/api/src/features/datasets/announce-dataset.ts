import type { Db } from "@aiweb/db/connect";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";

/** Tells the owner's open pages that a dataset changed; in a transaction when it commits. */
export async function announceDataset(db: Db, ownerId: string, datasetId: string): Promise<void> {
  await insertLiveEvent(db, { accountId: ownerId, topic: `dataset:${datasetId}` });
  await insertLiveEvent(db, { accountId: ownerId, topic: "datasets" });
}
