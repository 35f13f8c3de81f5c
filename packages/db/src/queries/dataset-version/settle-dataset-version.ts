import { createHash } from "node:crypto";
import type { Db } from "../../connect.ts";
import type { DatasetFileTable } from "../../tables/dataset-file.table.ts";

type State = DatasetFileTable["state"];

/** A version's state from those of its files: what is under way first, then what failed, then what waits for its owner. */
function stateOf(states: readonly State[]): State {
  return (["ingesting", "failed", "needs-decision"] as const).find((state) => states.includes(state)) ?? "ready";
}

/** Gives a version the state, row count and hash that follow from its files. The caller holds the version's lock. */
export async function settleDatasetVersion(tx: Db, id: string) {
  const files = await tx.selectFrom("dataset_file").select(["state", "row_count", "raw_sha256", "ingest_options"]).where("dataset_version_id", "=", id).orderBy("position").execute();
  const state = stateOf(files.map((file) => file.state));
  const ready = state === "ready";
  const content = JSON.stringify(files.map((file) => ({ sha256: file.raw_sha256, options: file.ingest_options })));
  return await tx
    .updateTable("dataset_version")
    .set({
      state,
      row_count: state === "ready" || state === "needs-decision" ? files.reduce((sum, file) => sum + (file.row_count ?? 0), 0) : null,
      hash: ready ? createHash("sha256").update(content).digest("hex") : null,
    })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
