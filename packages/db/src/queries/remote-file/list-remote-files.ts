import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { RemoteFileRow } from "../../tables/remote-file.table.ts";

/** The files with these digests that are stored. */
export async function listRemoteFiles(db: Db, digests: string[]): Promise<RemoteFileRow[]> {
  return await db.selectFrom("remote_file").selectAll().where(sql<boolean>`sha256 = any(${digests}::text[])`).execute();
}
