import type { Db } from "../../connect.ts";

/** Keeps a model as it is until the transaction's end; others may hold it too. */
export async function holdModel(tx: Db, id: string): Promise<void> {
  await tx.selectFrom("model").select("id").where("id", "=", id).forShare().executeTakeFirst();
}
