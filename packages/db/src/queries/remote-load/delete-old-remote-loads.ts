import type { Db } from "../../connect.ts";

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Removes loads older than thirty days. Returns how many went. */
export async function deleteOldRemoteLoads(db: Db): Promise<number> {
  const result = await db.deleteFrom("remote_load").where("at", "<", new Date(Date.now() - KEPT_MS)).executeTakeFirst();
  return Number(result.numDeletedRows);
}
