import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { RemoteVersionRow } from "../../tables/remote-version.table.ts";

/** A remote's versions, newest first, after the version `after`. */
export async function listRemoteVersions(db: Db, query: { remote: string; after: string | null; limit: number }): Promise<RemoteVersionRow[]> {
  return await db
    .selectFrom("remote_version")
    .selectAll()
    .where("remote", "=", query.remote)
    .$if(query.after !== null, (list) => list.where(sql<boolean>`(published_at, version) < (select published_at, version from remote_version where remote = ${query.remote} and version = ${query.after})`))
    .orderBy("published_at", "desc")
    .orderBy("version", "desc")
    .limit(query.limit)
    .execute();
}
