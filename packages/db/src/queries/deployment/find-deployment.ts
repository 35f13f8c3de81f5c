import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** A deployment by its id. It is never public. */
export async function findDeployment(db: Db, id: string) {
  return await db.selectFrom("deployment").selectAll().select(sql<"private">`'private'`.as("visibility")).where("id", "=", id).executeTakeFirst();
}
