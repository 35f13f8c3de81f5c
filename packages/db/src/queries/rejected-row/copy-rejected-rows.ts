import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Lists for one file the same rows as for another: it is the same file in a later version. */
export async function copyRejectedRows(tx: Db, fromFileId: string, toFileId: string): Promise<void> {
  await tx
    .insertInto("rejected_row")
    .columns(["dataset_file_id", "position", "line", "reason", "text"])
    .expression((select) => select.selectFrom("rejected_row").select([sql<string>`${toFileId}::uuid`.as("to_file"), "position", "line", "reason", "text"]).where("dataset_file_id", "=", fromFileId))
    .execute();
}
