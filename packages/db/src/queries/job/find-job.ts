import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** A job by its id. It is never public. */
export async function findJob(db: Db, id: string) {
  return await db.selectFrom("job").selectAll().select(sql<"private">`'private'`.as("visibility")).where("id", "=", id).executeTakeFirst();
}
