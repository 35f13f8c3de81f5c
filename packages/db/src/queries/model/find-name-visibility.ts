import type { Visibility } from "@aiweb/contracts/ids";
import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Who sees the account's model of this name, or the one that an open job of this name will make; undefined when the name is free. */
export async function findNameVisibility(db: Db, ownerId: string, name: string): Promise<Visibility | undefined> {
  const model = await db.selectFrom("model").select("visibility").where("owner_id", "=", ownerId).where("name", "=", name).executeTakeFirst();
  if (model !== undefined) return model.visibility;
  const job = await db
    .selectFrom("job")
    .select(sql<Visibility>`configuration->>'visibility'`.as("visibility"))
    .where("owner_id", "=", ownerId)
    .where("name", "=", name)
    .where("state", "not in", ["succeeded", "failed", "cancelled"])
    .orderBy("created_at")
    .executeTakeFirst();
  return job?.visibility;
}
