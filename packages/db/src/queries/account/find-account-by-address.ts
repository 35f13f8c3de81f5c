import type { Db } from "../../connect.ts";

/** The living account of an EVM address, without regard to case. */
export async function findAccountByAddress(db: Db, address: string) {
  return await db
    .selectFrom("account")
    .selectAll()
    .where((where) => where(where.fn<string>("lower", ["address"]), "=", address.toLowerCase()))
    .where("deleted_at", "is", null)
    .executeTakeFirst();
}
