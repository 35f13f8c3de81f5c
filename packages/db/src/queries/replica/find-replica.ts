import type { Db } from "../../connect.ts";
import type { ReplicaRow } from "../../tables/replica.table.ts";

export async function findReplica(db: Db, id: string): Promise<ReplicaRow | undefined> {
  return await db.selectFrom("replica").selectAll().where("id", "=", id).executeTakeFirst();
}
