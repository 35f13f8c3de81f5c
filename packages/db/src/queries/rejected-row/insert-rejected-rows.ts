import type { Db } from "../../connect.ts";

const BATCH = 1_000;

/** Lists a file's broken rows in their order. Zero bytes, which Postgres cannot keep, are shown as a mark. */
export async function insertRejectedRows(tx: Db, fileId: string, rows: { line: number; reason: string; text: string }[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx
      .insertInto("rejected_row")
      .values(rows.slice(start, start + BATCH).map((row, index) => ({ dataset_file_id: fileId, position: start + index, line: row.line, reason: row.reason, text: row.text.replaceAll("\0", "␀") })))
      .execute();
  }
}
