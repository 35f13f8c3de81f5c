import type { Db } from "@aiweb/db/connect";
import type { Config } from "@aiweb/service/config";
import type { Logger } from "@aiweb/service/logger";
import type { Storage } from "@aiweb/storage/port";
import type { Hearing } from "./definitions/fine-tuning/hearing.ts";
import type { RayCluster } from "./ray/cluster.ts";

/** What the jobs process has once, for every task and reconciler. */
export interface JobsContext {
  config: Config;
  db: Db;
  storage: Storage;
  log: Logger;
  /** Null where no Ray is configured: nothing can train or serve, and each waiting thing says why. */
  ray: RayCluster | null;
  hearing: Hearing;
}

/** A queue task's handler; thrown errors make the queue try again later. */
export type TaskHandler = (context: JobsContext, payload: unknown, signal: AbortSignal | undefined) => Promise<void>;
