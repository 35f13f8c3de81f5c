import type { Db } from "../../connect.ts";

/** Ends every answer that still streams, of whatever conversation: for a process that begins and finds what its predecessor left. How many. */
export async function failStreamingMessages(db: Db, error: string): Promise<number> {
  const result = await db.updateTable("message").set({ state: "failed", error }).where("state", "=", "streaming").executeTakeFirst();
  return Number(result.numUpdatedRows);
}
