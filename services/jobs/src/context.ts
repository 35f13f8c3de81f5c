import { join } from "node:path";
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

/** Where this process keeps what it makes on the way: a folder of its own, named by its id. */
export function scratchOf(config: Pick<Config, "AIWEB_DATA_DIR">): string {
  return join(config.AIWEB_DATA_DIR, "scratch", "jobs", String(process.pid));
}

/** A queue task's handler; thrown errors make the queue try again later. `attempt` counts the tries, from 1. */
export type TaskHandler = (context: JobsContext, payload: unknown, signal: AbortSignal | undefined, attempt?: number) => Promise<void>;
