import type { Db } from "../../connect.ts";
import type { RemoteVersionRow } from "../../tables/remote-version.table.ts";

/** The version that was published last, of each of the remotes. */
export async function listNewestVersions(db: Db, remotes: string[]): Promise<Pick<RemoteVersionRow, "remote" | "version" | "published_by" | "published_at">[]> {
  if (remotes.length === 0) return [];
  return await db
    .selectFrom("remote_version")
    .select(["remote", "version", "published_by", "published_at"])
    .distinctOn("remote")
    .where("remote", "in", remotes)
    .orderBy("remote")
    .orderBy("published_at", "desc")
    .orderBy("version", "desc")
    .execute();
}
