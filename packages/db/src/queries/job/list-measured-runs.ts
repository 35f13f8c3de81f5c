import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** What the latest finished runs of a base measured, at the same batch and sequence length. */
export async function listMeasuredRuns(db: Db, like: { baseModelId: string; batchSize: number; sequenceLength: number }): Promise<{ progress: unknown; gpus: number }[]> {
  return await db
    .selectFrom("job")
    .select(["progress", "gpus"])
    .where("base_model_id", "=", like.baseModelId)
    .where("state", "=", "succeeded")
    .where("progress", "is not", null)
    .where(sql<number>`(configuration->'training'->>'batchSize')::int`, "=", like.batchSize)
    .where(sql<number>`(configuration->'training'->>'sequenceLength')::int`, "=", like.sequenceLength)
    .orderBy("ended_at", "desc")
    .limit(20)
    .execute();
}
