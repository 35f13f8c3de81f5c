import type { Db } from "../../connect.ts";

/** Whether another account has a handle, without regard to case; those of deleted accounts stay theirs. */
export async function isHandleTaken(db: Db, handle: string, exceptId: string): Promise<boolean> {
  const other = await db
    .selectFrom("account")
    .select("id")
    .where((where) => where(where.fn<string>("lower", ["handle"]), "=", handle.toLowerCase()))
    .where("id", "!=", exceptId)
    .executeTakeFirst();
  return other !== undefined;
}
