import { Logger as QueueLogger } from "graphile-worker";
import type { Logger } from "@aiweb/service/logger";

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** The queue's messages in our log; its chatter about every task one level lower. */
export function queueLogger(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message) => {
    log[LEVELS[level]]({ worker: scope.workerId, task: scope.taskIdentifier }, message);
  });
}
