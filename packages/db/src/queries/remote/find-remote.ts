import type { Db } from "../../connect.ts";
import type { RemoteRow } from "../../tables/remote.table.ts";

export async function findRemote(db: Db, name: string): Promise<RemoteRow | undefined> {
  return await db.selectFrom("remote").selectAll().where("name", "=", name).executeTakeFirst();
}
