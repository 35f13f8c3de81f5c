import type { Db } from "../../connect.ts";
import type { UploadUpdate } from "../../tables/upload.table.ts";

/** Records how far an upload has come. */
export async function updateUpload(db: Db, id: string, update: UploadUpdate): Promise<void> {
  await db.updateTable("upload").set(update).where("id", "=", id).execute();
}
