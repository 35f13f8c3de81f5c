import type { Db } from "../../connect.ts";

/** A version by its id, with its dataset's owner. */
export async function findIngestVersion(db: Db, id: string) {
  return await db
    .selectFrom("dataset_version")
    .innerJoin("dataset", "dataset.id", "dataset_version.dataset_id")
    .selectAll("dataset_version")
    .select("dataset.owner_id")
    .where("dataset_version.id", "=", id)
    .executeTakeFirst();
}
