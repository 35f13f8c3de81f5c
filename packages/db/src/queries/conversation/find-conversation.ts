import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** A conversation by its id. It is never public. */
export async function findConversation(db: Db, id: string) {
  return await db.selectFrom("conversation").selectAll().select(sql<"private">`'private'`.as("visibility")).where("id", "=", id).executeTakeFirst();
}
