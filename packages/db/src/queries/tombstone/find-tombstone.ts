import type { Db } from "../../connect.ts";
import type { TombstoneRow } from "../../tables/tombstone.table.ts";

/** What is still known of something deleted. */
export async function findTombstone(db: Db, id: string): Promise<TombstoneRow | undefined> {
  return await db.selectFrom("tombstone").selectAll().where("id", "=", id).executeTakeFirst();
}
