import type { Db } from "../../connect.ts";
import type { ModelUpdate } from "../../tables/model.table.ts";

/** Changes a model's description, licence or visibility. */
export async function updateModel(tx: Db, id: string, change: Pick<ModelUpdate, "description" | "licence" | "visibility">): Promise<void> {
  await tx.updateTable("model").set({ ...change, updated_at: new Date() }).where("id", "=", id).execute();
}
