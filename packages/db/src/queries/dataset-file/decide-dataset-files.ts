import type { Db } from "../../connect.ts";

/**
 * Settles all of a version's files that wait for their owner: ready without the listed rows, or failed. Files that the
 * owner stopped can still be used without those rows. The choice is part of the version's hash. Returns how many it settled.
 */
export async function decideDatasetFiles(tx: Db, datasetVersionId: string, decision: "leave-out" | "stop"): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("dataset_file")
    .set(
      decision === "leave-out"
        ? { state: "ready", error: null, ingest_options: JSON.stringify({ rejectedRows: "leave-out" }) }
        : { state: "failed", error: "You stopped here because of rows that did not fit. Leave them out after all, replace the file with a mended one, or remove it." },
    )
    .where("dataset_version_id", "=", datasetVersionId)
    .where("rejected_count", ">", 0)
    .where("parquet_key", "is not", null)
    .where("state", "in", decision === "leave-out" ? ["needs-decision", "failed"] : ["needs-decision"])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
