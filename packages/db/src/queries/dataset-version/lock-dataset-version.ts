import type { Db } from "../../connect.ts";

/** Keeps others from settling the version until the transaction ends. */
export async function lockDatasetVersion(tx: Db, id: string) {
  return await tx.selectFrom("dataset_version").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}
