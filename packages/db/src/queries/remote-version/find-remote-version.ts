import type { Db } from "../../connect.ts";
import type { RemoteVersionRow } from "../../tables/remote-version.table.ts";

export async function findRemoteVersion(db: Db, remote: string, version: string): Promise<RemoteVersionRow | undefined> {
  return await db.selectFrom("remote_version").selectAll().where("remote", "=", remote).where("version", "=", version).executeTakeFirst();
}
