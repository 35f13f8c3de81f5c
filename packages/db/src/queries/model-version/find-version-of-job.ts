import type { Db } from "../../connect.ts";

/** The version that a job became, with its model's name and owner. */
export async function findVersionOfJob(db: Db, jobId: string) {
  return await db
    .selectFrom("model_version")
    .innerJoin("model", "model.id", "model_version.model_id")
    .innerJoin("account", "account.id", "model.owner_id")
    .select(["model_version.id", "model_version.number", "model.name as model_name", "account.handle as owner_handle"])
    .where("model_version.job_id", "=", jobId)
    .executeTakeFirst();
}
