import type { Db } from "../../connect.ts";

/** Records a batch's sequence number. False when it was recorded before; 1 begins afresh, as a restarted replica does. */
export async function updateReplicaSequence(tx: Db, id: string, sequence: number): Promise<boolean> {
  const result = await tx
    .updateTable("replica")
    .set({ last_sequence: sequence })
    .where("id", "=", id)
    .where((row) => (sequence === 1 ? row("last_sequence", "<>", 1) : row("last_sequence", "<", sequence)))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
