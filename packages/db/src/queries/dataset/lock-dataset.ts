import type { Db } from "../../connect.ts";

/** Keeps others from changing the dataset until the transaction ends; undefined when it is gone. */
export async function lockDataset(tx: Db, id: string) {
  return await tx.selectFrom("dataset").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}
