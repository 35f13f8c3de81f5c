import type { Db } from "../../connect.ts";
import type { NewRemoteLoad } from "../../tables/remote-load.table.ts";

/** Counts one load, once per page load, remote and version. False when it was counted before. */
export async function insertRemoteLoad(db: Db, load: NewRemoteLoad): Promise<boolean> {
  const result = await db.insertInto("remote_load").values(load).onConflict((conflict) => conflict.columns(["page_load", "remote", "version"]).doNothing()).executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
