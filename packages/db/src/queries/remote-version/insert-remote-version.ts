import type { Db } from "../../connect.ts";
import type { NewRemoteVersion } from "../../tables/remote-version.table.ts";

/** Rows of one statement: Postgres takes 65,535 parameters at most. */
const BATCH = 5_000;

/** A version with its files; neither changes afterwards. */
export async function insertRemoteVersion(tx: Db, version: NewRemoteVersion, files: { path: string; sha256: string }[]): Promise<void> {
  await tx.insertInto("remote_version").values(version).execute();
  for (let start = 0; start < files.length; start += BATCH) {
    const rows = files.slice(start, start + BATCH).map(({ path, sha256 }) => ({ remote: version.remote, version: version.version, path, sha256 }));
    await tx.insertInto("remote_version_file").values(rows).execute();
  }
}
