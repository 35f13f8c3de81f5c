import type { Db } from "../../connect.ts";
import type { ModelRow, NewModel } from "../../tables/model.table.ts";

/** The account's model of this name, made if it is new, brought up to date if not; locked until the transaction ends. */
export async function upsertFineTunedModel(tx: Db, model: NewModel): Promise<ModelRow> {
  const { card, parameters, context_length, can_chat, can_complete } = model;
  return await tx
    .insertInto("model")
    .values(model)
    .onConflict((conflict) => conflict.columns(["owner_id", "name"]).doUpdateSet({ card, parameters, context_length, can_chat, can_complete, updated_at: new Date() }))
    .returningAll()
    .executeTakeFirstOrThrow();
}
