import type { Db } from "../../connect.ts";

/** How many deployments of an account should run. */
export async function countDeployments(db: Db, ownerId: string): Promise<number> {
  const row = await db
    .selectFrom("deployment")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("owner_id", "=", ownerId)
    .where("desired", "=", "running")
    .executeTakeFirstOrThrow();
  return row.count;
}
