import type { Db } from "../../connect.ts";

/** Forgets a base's replica; its token and secret are void from now on. */
export async function deleteReplica(db: Db, id: string): Promise<void> {
  await db.deleteFrom("replica").where("id", "=", id).execute();
}
