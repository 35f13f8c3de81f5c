import type { Db } from "../../connect.ts";

/** A file of a dataset version, with what rights need of its dataset. */
export async function findDatasetFile(db: Db, id: string) {
  return await db
    .selectFrom("dataset_file")
    .innerJoin("dataset_version", "dataset_version.id", "dataset_file.dataset_version_id")
    .innerJoin("dataset", "dataset.id", "dataset_version.dataset_id")
    .selectAll("dataset_file")
    .select(["dataset.owner_id", "dataset.visibility", "dataset.id as dataset_id", "dataset_version.number as version_number"])
    .where("dataset_file.id", "=", id)
    .executeTakeFirst();
}
