import type { Db } from "../../connect.ts";
import type { NewRemoteFile } from "../../tables/remote-file.table.ts";

/** Notes a stored file; noting it again changes nothing. */
export async function insertRemoteFile(db: Db, file: NewRemoteFile): Promise<void> {
  await db.insertInto("remote_file").values(file).onConflict((conflict) => conflict.column("sha256").doNothing()).execute();
}
