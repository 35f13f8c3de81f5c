import type { Db } from "../../connect.ts";

export async function deleteRejectedRows(tx: Db, fileId: string): Promise<void> {
  await tx.deleteFrom("rejected_row").where("dataset_file_id", "=", fileId).execute();
}
