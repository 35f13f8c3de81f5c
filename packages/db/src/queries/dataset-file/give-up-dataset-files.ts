import type { Db } from "../../connect.ts";

/** Ends those of a version's files that are still to be read, with the reason. */
export async function giveUpDatasetFiles(tx: Db, datasetVersionId: string, error: string): Promise<void> {
  await tx.updateTable("dataset_file").set({ state: "failed", error }).where("dataset_version_id", "=", datasetVersionId).where("state", "=", "ingesting").execute();
}
