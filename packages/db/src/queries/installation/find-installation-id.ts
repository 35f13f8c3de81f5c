import type { Db } from "../../connect.ts";

/** Which AIWeb this database belongs to. */
export async function findInstallationId(db: Db): Promise<string> {
  return (await db.selectFrom("installation").select("id").executeTakeFirstOrThrow()).id;
}
