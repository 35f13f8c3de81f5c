import type { Db } from "../../connect.ts";

/** Undefined when nobody has the handle, or its account was deleted. */
export async function findAccountIdByHandle(db: Db, handle: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where((where) => where(where.fn<string>("lower", ["handle"]), "=", handle.toLowerCase()))
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row?.id;
}
