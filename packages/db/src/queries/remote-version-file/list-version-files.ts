import type { Db } from "../../connect.ts";

/** A version's files with their contents' digests and sizes. */
export async function listVersionFiles(db: Db, remote: string, version: string): Promise<{ path: string; sha256: string; sha384: string; bytes: number }[]> {
  return await db
    .selectFrom("remote_version_file as file")
    .innerJoin("remote_file as content", "content.sha256", "file.sha256")
    .select(["file.path", "file.sha256", "content.sha384", "content.bytes"])
    .where("file.remote", "=", remote)
    .where("file.version", "=", version)
    .orderBy("file.path")
    .execute();
}
