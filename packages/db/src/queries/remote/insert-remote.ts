import type { Db } from "../../connect.ts";
import type { NewRemote, RemoteRow } from "../../tables/remote.table.ts";

export async function insertRemote(db: Db, remote: NewRemote): Promise<RemoteRow> {
  return await db.insertInto("remote").values(remote).returningAll().executeTakeFirstOrThrow();
}
