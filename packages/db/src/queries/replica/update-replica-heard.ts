import type { Db } from "../../connect.ts";

/**
 * Records a replica's word: its batch's sequence number, and what it does if it says so. False when it was recorded
 * before; 1 begins afresh, as a restarted replica does.
 */
export async function updateReplicaHeard(tx: Db, id: string, word: { sequence: number; phase?: string | undefined }): Promise<boolean> {
  const { sequence, phase } = word;
  const result = await tx
    .updateTable("replica")
    .set({ last_sequence: sequence, heard_at: new Date(), ...(phase === undefined ? {} : { phase }) })
    .where("id", "=", id)
    .where((row) => (sequence === 1 ? row("last_sequence", "<>", 1) : row("last_sequence", "<", sequence)))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
