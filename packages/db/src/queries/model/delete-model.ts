import type { Db } from "../../connect.ts";

/** Removes a model with its versions, tags and everybody's deployments of it. */
export async function deleteModel(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom("model").where("id", "=", id).execute();
}
