import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Text models that an account could talk to, its own and public ones, at each version, with its deployment of that. */
export function runnableModels(db: Db, accountId: string) {
  return db
    .selectFrom("model")
    .innerJoin("account", "account.id", "model.owner_id")
    .leftJoin("model_version", "model_version.model_id", "model.id")
    .leftJoin("deployment", (join) =>
      join.onRef("deployment.model_id", "=", "model.id").on(sql<boolean>`deployment.model_version_id is not distinct from model_version.id`).on("deployment.owner_id", "=", accountId),
    )
    .selectAll("model")
    .select(["account.handle as owner_handle", "model_version.number as version_number", "deployment.id as deployment_id", "deployment.state as deployment_state", "deployment.state_text as deployment_text"])
    .select((select) => select.selectFrom("model_version as newest").whereRef("newest.model_id", "=", "model.id").select((max) => max.fn.max("newest.number").as("number")).as("newest_version"))
    .where("model.task", "=", "text-generation")
    .where("model.lifecycle", "<>", "retired")
    .where((where) => where.or([where("model.visibility", "=", "public"), where("model.owner_id", "=", accountId)]));
}

export type RunnableRow = Awaited<ReturnType<ReturnType<typeof runnableModels>["execute"]>>[number];
