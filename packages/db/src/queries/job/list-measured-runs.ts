import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** What a run's speed and memory depend on. */
export interface RunShape {
  baseModelId: string;
  threads: number;
  /** Null: whatever it had. */
  gpus: number | null;
  /** Settings by their names in the configuration. */
  training: Record<"batchSize" | "gradientAccumulation" | "sequenceLength" | "loraRank", number>;
}

/** What the latest finished runs of one shape measured. */
export async function listMeasuredRuns(db: Db, shape: RunShape): Promise<{ progress: unknown }[]> {
  let runs = db
    .selectFrom("job")
    .select("progress")
    .where("base_model_id", "=", shape.baseModelId)
    .where("state", "=", "succeeded")
    .where("progress", "is not", null)
    .where("threads", "=", shape.threads);
  if (shape.gpus !== null) runs = runs.where("gpus", "=", shape.gpus);
  for (const [name, value] of Object.entries(shape.training)) runs = runs.where(sql<number>`(configuration->'training'->>${name})::int`, "=", value);
  return await runs.orderBy("ended_at", "desc").limit(20).execute();
}
