import type { Db } from "../../connect.ts";

export async function deleteModelTag(tx: Db, modelId: string, tag: string): Promise<void> {
  await tx.deleteFrom("model_tag").where("model_id", "=", modelId).where("tag", "=", tag).execute();
}
