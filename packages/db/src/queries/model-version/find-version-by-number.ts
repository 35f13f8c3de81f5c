import type { Db } from "../../connect.ts";
import type { ModelVersionRow } from "../../tables/model-version.table.ts";

/** A model's version by its number, or its newest for null. */
export async function findVersionByNumber(db: Db, modelId: string, number: number | null): Promise<ModelVersionRow | undefined> {
  const versions = db.selectFrom("model_version").selectAll().where("model_id", "=", modelId);
  return await (number === null ? versions.orderBy("number", "desc").limit(1) : versions.where("number", "=", number)).executeTakeFirst();
}
