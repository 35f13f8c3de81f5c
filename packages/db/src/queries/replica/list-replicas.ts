import type { Db } from "../../connect.ts";
import type { ReplicaRow } from "../../tables/replica.table.ts";

/** Every base's replica; there are few. */
export async function listReplicas(db: Db): Promise<ReplicaRow[]> {
  return await db.selectFrom("replica").selectAll().orderBy("created_at").execute();
}
