import type { Db } from "../../connect.ts";

/** How many versions each of the remotes has. */
export async function countRemoteVersions(db: Db, remotes: string[]): Promise<Map<string, number>> {
  if (remotes.length === 0) return new Map();
  const rows = await db
    .selectFrom("remote_version")
    .select((of) => ["remote", of.fn.countAll<number>().as("versions")])
    .where("remote", "in", remotes)
    .groupBy("remote")
    .execute();
  return new Map(rows.map(({ remote, versions }) => [remote, versions]));
}
