import type { Db } from "../../connect.ts";
import type { NewTombstone } from "../../tables/tombstone.table.ts";

/** Keeps the name of what is deleted, for the lineage of what was made from it. */
export async function insertTombstone(tx: Db, tombstone: NewTombstone): Promise<void> {
  await tx.insertInto("tombstone").values(tombstone).onConflict((conflict) => conflict.column("id").doNothing()).execute();
}
