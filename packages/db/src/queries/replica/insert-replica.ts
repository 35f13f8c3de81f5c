import type { Db } from "../../connect.ts";
import type { NewReplica, ReplicaRow } from "../../tables/replica.table.ts";

/** A base's replica; the one that is there already stays. */
export async function insertReplica(db: Db, replica: NewReplica): Promise<ReplicaRow> {
  return await db
    .insertInto("replica")
    .values(replica)
    .onConflict((conflict) => conflict.column("base_digest").doUpdateSet({ base_model_id: replica.base_model_id }))
    .returningAll()
    .executeTakeFirstOrThrow();
}
