import { sql } from "kysely";
import type { Db } from "../../connect.ts";
import { anywhere } from "../like-pattern.ts";
import { runnableModels, type RunnableRow } from "./runnable-models.ts";

/** Models that an account could talk to, each at its newest version, and at other versions that it has deployed. Running ones first, then its own. */
export async function listRunnableModels(db: Db, query: { accountId: string; search: string; limit: number }): Promise<RunnableRow[]> {
  return await runnableModels(db, query.accountId)
    .where(sql<boolean>`(model_version.number is null or deployment.id is not null or model_version.number = (select max(number) from model_version n where n.model_id = model.id))`)
    .where(sql<boolean>`account.handle || '/' || model.name ilike ${anywhere(query.search)}`)
    .orderBy(sql`(deployment.state = 'running') is true`, "desc")
    .orderBy(sql`model.owner_id = ${query.accountId}`, "desc")
    .orderBy("model.rank")
    .orderBy("model.updated_at", "desc")
    .orderBy("model_version.number", "desc")
    .limit(query.limit)
    .execute();
}
