import type { Db } from "../../connect.ts";

/** Counts one more change of the registry, and holds others back until the transaction is over. Open pages hear of it when it commits. */
export async function advanceRegistrySequence(tx: Db): Promise<number> {
  const { value } = await tx
    .updateTable("registry_sequence")
    .set((set) => ({ value: set("value", "+", 1) }))
    .returning("value")
    .executeTakeFirstOrThrow();
  return value;
}
