import type { Db } from "../../connect.ts";

/** The oldest living person, or undefined. */
export async function findFirstAccountId(db: Db): Promise<string | undefined> {
  const first = await db.selectFrom("account").select("id").where("kind", "=", "person").where("deleted_at", "is", null).orderBy("created_at").orderBy("id").limit(1).executeTakeFirst();
  return first?.id;
}
