import type { Db } from "../../connect.ts";

/** A file's broken rows from `after` on, in their order. */
export async function listRejectedRows(db: Db, fileId: string, page: { after: number; limit: number }) {
  return await db
    .selectFrom("rejected_row")
    .select(["position", "line", "reason", "text"])
    .where("dataset_file_id", "=", fileId)
    .where("position", ">", page.after)
    .orderBy("position")
    .limit(page.limit)
    .execute();
}
