import type { Db } from "../../connect.ts";
import type { RemoteRow } from "../../tables/remote.table.ts";

/** Remotes by name, after the name `after`; with `only`, those named. */
export async function listRemotes(db: Db, query: { after: string | null; only: string[] | null; limit: number }): Promise<RemoteRow[]> {
  const { after, only } = query;
  return await db
    .selectFrom("remote")
    .selectAll()
    .$if(after !== null, (list) => list.where("name", ">", after ?? ""))
    .$if(only !== null, (list) => list.where("name", "in", only ?? []))
    .orderBy("name")
    .limit(query.limit)
    .execute();
}
