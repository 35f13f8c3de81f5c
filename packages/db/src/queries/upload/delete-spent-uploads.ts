import type { Db } from "../../connect.ts";

/** Forgets used uploads after their time: their bytes belong to dataset files now. Returns how many. */
export async function deleteSpentUploads(db: Db): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("upload").where("used_at", "is not", null).where("expires_at", "<", new Date()).executeTakeFirst();
  return Number(numDeletedRows);
}
