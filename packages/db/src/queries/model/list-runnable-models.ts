import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/**
 * Text models that an account could talk to: its own and public ones, each at its newest version, and at other versions
 * that it has deployed; with its deployment of that version. Running ones first, then its own.
 */
export async function listRunnableModels(db: Db, query: { accountId: string; search: string; limit: number }) {
  const like = `%${query.search.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
  return await db
    .selectFrom("model")
    .innerJoin("account", "account.id", "model.owner_id")
    .leftJoin("model_version", "model_version.model_id", "model.id")
    .leftJoin("deployment", (join) =>
      join
        .onRef("deployment.model_id", "=", "model.id")
        .on(sql<boolean>`deployment.model_version_id is not distinct from model_version.id`)
        .on("deployment.owner_id", "=", query.accountId),
    )
    .selectAll("model")
    .select(["account.handle as owner_handle", "model_version.number as version_number", "deployment.id as deployment_id", "deployment.state as deployment_state", "deployment.state_text as deployment_text"])
    .select((select) => select.selectFrom("model_version as newest").whereRef("newest.model_id", "=", "model.id").select((max) => max.fn.max("newest.number").as("number")).as("newest_version"))
    .where("model.task", "=", "text-generation")
    .where("model.lifecycle", "<>", "retired")
    .where((where) => where.or([where("model.visibility", "=", "public"), where("model.owner_id", "=", query.accountId)]))
    .where(sql<boolean>`(model_version.number is null or deployment.id is not null or model_version.number = (select max(number) from model_version n where n.model_id = model.id))`)
    .where(sql<boolean>`account.handle || '/' || model.name ilike ${like}`)
    .orderBy(sql`(deployment.state = 'running') is true`, "desc")
    .orderBy(sql`model.owner_id = ${query.accountId}`, "desc")
    .orderBy("model.rank")
    .orderBy("model.updated_at", "desc")
    .orderBy("model_version.number", "desc")
    .limit(query.limit)
    .execute();
}
