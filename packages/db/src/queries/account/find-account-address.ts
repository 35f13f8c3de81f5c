import type { Db } from "../../connect.ts";

/** The wallet's address of an account; null when it has none or is gone. */
export async function findAccountAddress(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom("account").select("address").where("id", "=", id).where("deleted_at", "is", null).executeTakeFirst();
  return row?.address ?? null;
}
