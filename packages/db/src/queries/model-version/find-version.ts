import type { Db } from "../../connect.ts";

/** A version with what rights need of its model. */
export async function findVersion(db: Db, id: string) {
  return await db
    .selectFrom("model_version")
    .innerJoin("model", "model.id", "model_version.model_id")
    .selectAll("model_version")
    .select(["model.owner_id", "model.visibility", "model.name as model_name"])
    .where("model_version.id", "=", id)
    .executeTakeFirst();
}
