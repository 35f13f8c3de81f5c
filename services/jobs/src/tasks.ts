import { FINISH_ACCOUNT_DELETION } from "@aiweb/contracts/jobs/finish-account-deletion";
import { INGEST_DATASET_VERSION } from "@aiweb/contracts/jobs/ingest-dataset-version";
import { PRUNE_UPLOADS } from "@aiweb/contracts/jobs/prune-uploads";
import { RUN_FINE_TUNE } from "@aiweb/contracts/jobs/run-fine-tune";
import { SWEEP_FILES } from "@aiweb/contracts/jobs/sweep-files";
import type { TaskHandler } from "./context.ts";
import { PRUNE_LIVE_EVENTS } from "./definitions/maintenance/prune-live-events.ts";
import { PRUNE_REMOTE_LOADS } from "./definitions/maintenance/prune-remote-loads.ts";
import { PRUNE_SIGN_INS } from "./definitions/maintenance/prune-sign-ins.ts";

/** Every queue task by name, its handler loaded when the first one comes. */
export const TASKS: Record<string, () => Promise<TaskHandler>> = {
  [FINISH_ACCOUNT_DELETION]: async () => (await import("./definitions/accounts/finish-account-deletion.handler.ts")).finishAccountDeletion,
  [INGEST_DATASET_VERSION]: async () => (await import("./definitions/datasets/ingest-dataset-version.handler.ts")).ingestDatasetVersion,
  [PRUNE_UPLOADS]: async () => (await import("./definitions/datasets/prune-uploads.handler.ts")).pruneUploads,
  [SWEEP_FILES]: async () => (await import("./definitions/maintenance/sweep-files.handler.ts")).sweepFiles,
  [RUN_FINE_TUNE]: async () => (await import("./definitions/fine-tuning/run-fine-tune.handler.ts")).runFineTune,
  [PRUNE_LIVE_EVENTS]: async () => (await import("./definitions/maintenance/prune-live-events.handler.ts")).pruneLiveEvents,
  [PRUNE_REMOTE_LOADS]: async () => (await import("./definitions/maintenance/prune-remote-loads.handler.ts")).pruneRemoteLoads,
  [PRUNE_SIGN_INS]: async () => (await import("./definitions/maintenance/prune-sign-ins.handler.ts")).pruneSignIns,
};

/** When tasks run by themselves, in cron's words, UTC. */
export const CRON = [`17 * * * * ${PRUNE_LIVE_EVENTS}`, `27 * * * * ${PRUNE_REMOTE_LOADS}`, `37 * * * * ${PRUNE_UPLOADS}`, `42 * * * * ${SWEEP_FILES}`, `47 * * * * ${PRUNE_SIGN_INS}`].join("\n");
