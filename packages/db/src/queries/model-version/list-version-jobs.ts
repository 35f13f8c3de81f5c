import type { Db } from "../../connect.ts";

/** Whose job made each version, and what is left of a removed one. */
export async function listVersionJobs(db: Db, versionIds: readonly string[]) {
  return await db
    .selectFrom("model_version")
    .leftJoin("job", "job.id", "model_version.job_id")
    .leftJoin("tombstone", "tombstone.id", "model_version.job_id")
    .select(["model_version.id as version_id", "job.id", "job.owner_id", "tombstone.owner_id as removed_owner_id", "tombstone.name as removed_name"])
    .where("model_version.id", "in", versionIds)
    .execute();
}
