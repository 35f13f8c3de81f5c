import type { Db } from "../../connect.ts";
import { splitReference } from "../reference.ts";

/** A model by its id or by `handle/name` (handles without regard to case), with its owner's handle and name. */
export async function findModel(db: Db, reference: string) {
  const by = splitReference(reference);
  return await db
    .selectFrom("model")
    .innerJoin("account", "account.id", "model.owner_id")
    .selectAll("model")
    .select(["account.handle as owner_handle", "account.name as owner_name"])
    .where((where) =>
      "id" in by
        ? where("model.id", "=", by.id)
        : where.and([where(where.fn<string>("lower", ["account.handle"]), "=", by.handle.toLowerCase()), where("model.name", "=", by.name)]),
    )
    .executeTakeFirst();
}
