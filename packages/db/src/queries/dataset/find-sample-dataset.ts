import type { Db } from "../../connect.ts";

/** The account's copy of the bundled sample. */
export async function findSampleDataset(db: Db, ownerId: string) {
  return await db.selectFrom("dataset").select("id").where("owner_id", "=", ownerId).where("sample", "=", true).orderBy("created_at").executeTakeFirst();
}
