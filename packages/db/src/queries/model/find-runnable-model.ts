import type { Db } from "../../connect.ts";
import { runnableModels, type RunnableRow } from "./runnable-models.ts";

/** A model that an account could talk to, at the version that is named by number or tag; the newest when neither is. */
export async function findRunnableModel(db: Db, query: { accountId: string; handle: string; name: string; number?: number | undefined; tag?: string | undefined }): Promise<RunnableRow | undefined> {
  const { accountId, handle, name, number, tag } = query;
  let rows = runnableModels(db, accountId)
    .where((where) => where(where.fn<string>("lower", ["account.handle"]), "=", handle.toLowerCase()))
    .where("model.name", "=", name);
  if (number !== undefined) rows = rows.where("model_version.number", "=", number);
  // `latest` moves by itself: it is the newest version, whether or not a row says so.
  if (tag !== undefined && tag !== "latest") {
    rows = rows.where("model_version.id", "in", (select) => select.selectFrom("model_tag").select("model_tag.model_version_id").whereRef("model_tag.model_id", "=", "model.id").where("model_tag.tag", "=", tag));
  }
  return await rows.orderBy("model_version.number", "desc").limit(1).executeTakeFirst();
}
