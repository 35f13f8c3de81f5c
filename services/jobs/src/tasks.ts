import { RUN_FINE_TUNE } from "@aiweb/contracts/jobs/run-fine-tune";
import type { TaskHandler } from "./context.ts";
import { PRUNE_LIVE_EVENTS } from "./definitions/maintenance/prune-live-events.ts";

/** Every queue task by name, its handler loaded when the first one comes. */
export const TASKS: Record<string, () => Promise<TaskHandler>> = {
  [RUN_FINE_TUNE]: async () => (await import("./definitions/fine-tuning/run-fine-tune.handler.ts")).runFineTune,
  [PRUNE_LIVE_EVENTS]: async () => (await import("./definitions/maintenance/prune-live-events.handler.ts")).pruneLiveEvents,
};

/** When tasks run by themselves, in cron's words, UTC. */
export const CRON = [`17 * * * * ${PRUNE_LIVE_EVENTS}`].join("\n");
