import type { Db } from "../../connect.ts";

/** Jobs that have not ended, oldest first. */
export async function listOpenJobIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("job").select("id").where("state", "not in", ["succeeded", "failed", "cancelled"]).orderBy("created_at").execute();
  return rows.map((row) => row.id);
}
