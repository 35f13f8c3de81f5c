import type { Db } from "../../connect.ts";
import type { ModelVersionRow, NewModelVersion } from "../../tables/model-version.table.ts";

/** A model's next version. The caller holds the model's lock. */
export async function insertModelVersion(tx: Db, version: Omit<NewModelVersion, "number">): Promise<ModelVersionRow> {
  return await tx
    .insertInto("model_version")
    .values((select) => ({
      ...version,
      number: select
        .selectFrom("model_version")
        .select((row) => row.fn.coalesce(row(row.fn.max("number"), "+", 1), row.lit(1)).as("next"))
        .where("model_id", "=", version.model_id),
    }))
    .returningAll()
    .executeTakeFirstOrThrow();
}
