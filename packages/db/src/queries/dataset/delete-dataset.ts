import type { Db } from "../../connect.ts";

export async function deleteDataset(db: Db, id: string): Promise<void> {
  await db.deleteFrom("dataset").where("id", "=", id).execute();
}
