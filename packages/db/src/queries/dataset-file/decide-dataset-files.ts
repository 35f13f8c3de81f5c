import type { Db } from "../../connect.ts";

/** Settles all of a version's files that wait for their owner: ready without the listed rows, or failed. The choice is part of the version's hash. */
export async function decideDatasetFiles(tx: Db, datasetVersionId: string, decision: "leave-out" | "stop"): Promise<void> {
  await tx
    .updateTable("dataset_file")
    .set(
      decision === "leave-out"
        ? { state: "ready", ingest_options: JSON.stringify({ rejectedRows: "leave-out" }) }
        : { state: "failed", error: "You stopped here because of rows that did not fit. Replace the file with a mended one, or remove it." },
    )
    .where("dataset_version_id", "=", datasetVersionId)
    .where("state", "=", "needs-decision")
    .execute();
}
