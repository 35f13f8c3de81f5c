import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import type { RemoteVersionRow } from "../../tables/remote-version.table.ts";

/** The versions named, of several remotes. */
export async function listNamedVersions(db: Db, named: { remote: string; version: string }[]): Promise<RemoteVersionRow[]> {
  if (named.length === 0) return [];
  return await db
    .selectFrom("remote_version")
    .selectAll()
    .where(sql<boolean>`(remote, version) in (select * from unnest(${named.map(({ remote }) => remote)}::text[], ${named.map(({ version }) => version)}::text[]))`)
    .execute();
}
