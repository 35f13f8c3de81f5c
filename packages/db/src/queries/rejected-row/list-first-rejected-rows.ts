import type { Db } from "../../connect.ts";

/** The first `count` broken rows of each of the files. */
export async function listFirstRejectedRows(db: Db, fileIds: string[], count: number) {
  if (fileIds.length === 0) return [];
  return await db.selectFrom("rejected_row").selectAll().where("dataset_file_id", "in", fileIds).where("position", "<", count).orderBy("position").execute();
}
