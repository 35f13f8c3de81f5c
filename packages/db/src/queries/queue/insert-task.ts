import { sql } from "kysely";
import type { Db } from "../../connect.ts";

/** Adds a task to graphile-worker's queue; in a transaction it is there when that commits. A task with the same `key` that has not begun is replaced; tasks of one `queue` run one after another. */
export async function insertTask(db: Db, task: { name: string; payload: Record<string, unknown>; key?: string; runAt?: Date; queue?: string }): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${task.name}::text,
      ${JSON.stringify(task.payload)}::json,
      run_at => ${task.runAt ?? null}::timestamptz,
      job_key => ${task.key ?? null}::text,
      queue_name => ${task.queue ?? null}::text
    )`.execute(db);
}
