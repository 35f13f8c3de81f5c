import { sql, type SqlBool } from "kysely";
import type { Db } from "../../connect.ts";
import { anywhere } from "../like-pattern.ts";

function matching(db: Db, filter: { ownerId: string; search: string }) {
  const pattern = anywhere(filter.search);
  const own = db.selectFrom("model").innerJoin("account", "account.id", "model.owner_id").where("model.owner_id", "=", filter.ownerId);
  return filter.search === "" ? own : own.where(sql<SqlBool>`(model.name ilike ${pattern} or model.description ilike ${pattern})`);
}

/** A page of an account's models, last changed first, with their newest version's number. */
export async function listOwnModels(db: Db, filter: { ownerId: string; search: string }, page: { before: { at: string; id: string } | null; limit: number }) {
  let query = matching(db, filter)
    .selectAll("model")
    .select([
      "account.handle as owner_handle",
      "account.name as owner_name",
      sql<string>`model.updated_at::text`.as("updated_text"),
      sql<number | null>`(select max(number) from model_version where model_version.model_id = model.id)`.as("newest_version"),
    ]);
  if (page.before !== null) query = query.where(sql<SqlBool>`(model.updated_at, model.id) < (${page.before.at}::timestamptz, ${page.before.id}::uuid)`);
  return await query.orderBy("model.updated_at", "desc").orderBy("model.id", "desc").limit(page.limit).execute();
}

export async function countOwnModels(db: Db, filter: { ownerId: string; search: string }): Promise<number> {
  const row = await matching(db, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
