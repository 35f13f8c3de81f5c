import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Text models that answer for an account now: providers' with a key, and what it has running here. Oldest id first, so that pages hold still. */
export async function listUsableModels(db: Db, query: { accountId: string; providers: ("openai" | "hugging-face")[]; after: string | null; limit: number }) {
  let rows = db
    .selectFrom("model")
    .innerJoin("account", "account.id", "model.owner_id")
    .select([sql<string>`account.handle || '/' || model.name`.as("reference"), "account.handle", "model.name", "model.created_at"])
    .where("model.lifecycle", "<>", "retired")
    .where("model.task", "=", "text-generation")
    .where((where) =>
      where.or([
        where.and([where("model.visibility", "=", "public"), query.providers.length === 0 ? where.lit(false) : where("model.provider", "in", query.providers)]),
        where.exists(
          where
            .selectFrom("deployment")
            .select("deployment.id")
            .whereRef("deployment.model_id", "=", "model.id")
            .where("deployment.owner_id", "=", query.accountId)
            .where("deployment.state", "=", "running"),
        ),
      ]),
    )
    .where((where) => where.or([where("model.visibility", "=", "public"), where("model.owner_id", "=", query.accountId)]))
    .orderBy("reference")
    .limit(query.limit);
  if (query.after !== null) rows = rows.where(sql<boolean>`account.handle || '/' || model.name > ${query.after}`);
  return await rows.execute();
}
