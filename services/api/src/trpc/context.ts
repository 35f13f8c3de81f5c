import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "@aiweb/service/config";
import type { Logger } from "@aiweb/service/logger";
import type { SecretBox } from "@aiweb/service/secret-box";
import type { Storage } from "@aiweb/storage/port";
import type { Db } from "@aiweb/db/connect";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import type { RowReader } from "@aiweb/data-engine/duckdb/row-reader";
import type { AnswerRuns } from "../features/conversations/answer-runs.ts";
import type { LiveHub } from "../features/live/live-hub.ts";

/** What the process has once, for every request. */
export interface Services {
  config: Config;
  db: Db;
  storage: Storage;
  log: Logger;
  /** Adds a queue task, in the caller's transaction where one is given. */
  enqueue: Enqueue;
  live: LiveHub;
  /** Answers of the playground that are being written. */
  answers: AnswerRuns;
  providerKeys: SecretBox;
  /** Reads rows of dataset files, in a child process. */
  rows: RowReader;
}

/** Adds a task to the queue inside the transaction `db`, so that a row and its job commit together. */
export type Enqueue = (db: Db, task: string, payload: Record<string, unknown>, options?: { key?: string; runAt?: Date; queue?: string }) => Promise<void>;

/** What a procedure sees of one request. */
export interface RequestContext {
  services: Services;
  db: Db;
  log: Logger;
  requestId: string;
  /** The signed-in account, or null. */
  account: AccountRow | null;
  /** Its session, or null. */
  sessionId: string | null;
  request: FastifyRequest | null;
  reply: FastifyReply | null;
}
