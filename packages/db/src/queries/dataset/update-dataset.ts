import type { Db } from "../../connect.ts";
import type { DatasetUpdate } from "../../tables/dataset.table.ts";

export async function updateDataset(db: Db, id: string, update: DatasetUpdate): Promise<void> {
  await db.updateTable("dataset").set({ ...update, updated_at: new Date() }).where("id", "=", id).execute();
}
