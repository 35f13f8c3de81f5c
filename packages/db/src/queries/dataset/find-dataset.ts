import type { Db } from "../../connect.ts";
import { splitReference } from "../reference.ts";

/** A dataset by its id or by `handle/name` (handles without regard to case), with its owner's handle and name. */
export async function findDataset(db: Db, reference: string) {
  const by = splitReference(reference);
  return await db
    .selectFrom("dataset")
    .innerJoin("account", "account.id", "dataset.owner_id")
    .selectAll("dataset")
    .select(["account.handle as owner_handle", "account.name as owner_name"])
    .where((where) =>
      "id" in by
        ? where("dataset.id", "=", by.id)
        : where.and([where(where.fn<string>("lower", ["account.handle"]), "=", by.handle.toLowerCase()), where("dataset.name", "=", by.name)]),
    )
    .executeTakeFirst();
}
