import type { Db } from "../../connect.ts";

/** How many jobs of an account have not ended. */
export async function countOpenJobs(db: Db, ownerId: string): Promise<number> {
  const row = await db
    .selectFrom("job")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("owner_id", "=", ownerId)
    .where("state", "not in", ["succeeded", "failed", "cancelled"])
    .executeTakeFirstOrThrow();
  return row.count;
}
