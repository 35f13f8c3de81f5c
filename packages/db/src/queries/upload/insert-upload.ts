import type { Db } from "../../connect.ts";
import type { NewUpload } from "../../tables/upload.table.ts";

export async function insertUpload(db: Db, upload: NewUpload) {
  return await db.insertInto("upload").values(upload).returningAll().executeTakeFirstOrThrow();
}
