import type { Db } from "../../connect.ts";

/** Forgets an unused upload; false when it was used meanwhile, so that its bytes must stay. */
export async function deleteUpload(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("upload").where("id", "=", id).where("used_at", "is", null).executeTakeFirst();
  return numDeletedRows > 0n;
}
