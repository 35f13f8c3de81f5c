import type { Db } from "../../connect.ts";
import type { NewDataset } from "../../tables/dataset.table.ts";

/** A new dataset, or undefined when its owner has one of that name. */
export async function insertDataset(db: Db, dataset: NewDataset) {
  return await db
    .insertInto("dataset")
    .values(dataset)
    .onConflict((conflict) => conflict.columns(["owner_id", "name"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}
