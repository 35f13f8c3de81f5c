import { rm } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "@aiweb/db/connect";
import { RowReader } from "@aiweb/data-engine/duckdb/row-reader";
import { insertTask } from "@aiweb/db/queries/queue/insert-task";
import type { Config } from "@aiweb/service/config";
import type { Logger } from "@aiweb/service/logger";
import { SecretBox } from "@aiweb/service/secret-box";
import { FolderStorage } from "@aiweb/storage/folder";
import { AnswerRuns } from "./features/conversations/answer-runs.ts";
import { LiveHub } from "./features/live/live-hub.ts";
import type { Enqueue, Services } from "./trpc/context.ts";

/** Adds the task in the transaction it is given. */
export const enqueue: Enqueue = async (db, task, payload, options = {}) => {
  await insertTask(db, { name: task, payload, ...options });
};

/** Everything that a web process has once; `close` gives it back. */
export async function openServices(config: Config, log: Logger): Promise<Services & { close: () => Promise<void> }> {
  const { db } = connect(config.DATABASE_URL, { max: 12, onError: (error) => log.warn({ err: error }, "an idle connection to Postgres was lost") });
  const live = new LiveHub({ url: config.DATABASE_URL, db, log });
  await live.start();
  const answers = new AnswerRuns({ config, db, log });
  await answers.start();
  const storage = new FolderStorage(join(config.AIWEB_DATA_DIR, "files"));
  // What a process before this one left when it was killed.
  const scratch = join(config.AIWEB_DATA_DIR, "scratch", "reader");
  await rm(scratch, { recursive: true, force: true });
  const rows = new RowReader([await storage.localPath("parquet")], scratch);
  return {
    config,
    db,
    log,
    live,
    answers,
    enqueue,
    storage,
    rows,
    providerKeys: new SecretBox(config.AIWEB_SECRET_KEY, "provider-key"),
    close: async () => {
      await answers.close();
      await live.close();
      await rows.close();
      await db.destroy();
    },
  };
}
