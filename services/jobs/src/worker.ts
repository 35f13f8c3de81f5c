import { EventEmitter } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { run, type TaskList, type WorkerEvents } from "graphile-worker";
import { connect } from "@aiweb/db/connect";
import { releaseDeadWorkers } from "@aiweb/db/queries/queue/release-dead-workers";
import type { Config } from "@aiweb/service/config";
import type { Logger } from "@aiweb/service/logger";
import { FolderStorage } from "@aiweb/storage/folder";
import { scratchOf, type JobsContext } from "./context.ts";
import { claimStorage } from "./definitions/maintenance/claim-storage.ts";
import { reconcileDeployments } from "./definitions/deployments/reconcile-deployments.ts";
import { Hearing } from "./definitions/fine-tuning/hearing.ts";
import { reconcileJobs } from "./definitions/fine-tuning/reconcile-jobs.ts";
import { connectRay } from "./ray/cluster.ts";
import { every } from "./runner/every.ts";
import { queueLogger } from "./runner/queue-logger.ts";
import { SessionLocks } from "./runner/session-locks.ts";
import { sweepScratch } from "./runner/sweep-scratch.ts";
import { CRON, TASKS } from "./tasks.ts";

const RECONCILE_EVERY_MS = 2_000;
const HEARTBEAT_EVERY_MS = 5_000;
/** Tasks are mostly waits for Ray; ingest runs in child processes. */
const CONCURRENCY = 4;

export interface Worker {
  /** Ends gracefully: no new task, the running ones finish or are told to stop. */
  stop: () => Promise<void>;
  /** Rejects when the queue can no longer do its work; a fresh process is the way out. */
  ended: Promise<void>;
}

function taskList(context: JobsContext): TaskList {
  return Object.fromEntries(
    Object.entries(TASKS).map(([name, load]) => [
      name,
      async (payload: unknown, helpers: { abortSignal?: AbortSignal; job: { attempts: number } }) => {
        const handle = await load();
        await handle(context, payload, helpers.abortSignal, helpers.job.attempts);
      },
    ]),
  );
}

/** The queue's tasks, the reconcilers (in one process at a time) and a heartbeat file. */
export async function startWorker(config: Config, log: Logger): Promise<Worker> {
  await sweepScratch(dirname(scratchOf(config)));
  const { db } = connect(config.DATABASE_URL, { max: 10, onError: (error) => log.warn({ err: error }, "an idle connection to Postgres was lost") });
  const context: JobsContext = { config, db, log, storage: new FolderStorage(join(config.AIWEB_DATA_DIR, "files")), ray: connectRay(config), hearing: new Hearing(config.internalUrl) };
  await claimStorage(context).catch((error: unknown) => log.warn({ err: error }, "whose the stored files are was not found out; asked again before any is removed"));
  const locks = new SessionLocks(config.DATABASE_URL, log);
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => {
    locks.holdWorker(worker.workerId).catch((error: unknown) => log.error({ err: error }, "a worker's lock was not taken"));
  });
  const runner = await run({
    connectionString: config.DATABASE_URL,
    maxPoolSize: CONCURRENCY + 2,
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: taskList(context),
    crontab: CRON,
    logger: queueLogger(log),
    events,
  });
  const stopping = new AbortController();
  const { signal } = stopping;
  const asLeader = (work: (context: JobsContext) => Promise<void>) => async () => {
    if (await locks.lead()) await work(context);
  };
  const loops = [
    every(RECONCILE_EVERY_MS, asLeader(reconcileJobs), { name: "jobs", log, signal }),
    every(RECONCILE_EVERY_MS, asLeader(reconcileDeployments), { name: "deployments", log, signal }),
    every(HEARTBEAT_EVERY_MS, () => beat(context), { name: "heartbeat", log, signal }),
  ];
  return {
    ended: runner.promise,
    stop: async () => {
      stopping.abort();
      await runner.stop();
      // Ends calls that Ray has not answered yet; what they were for is taken up by the next process.
      await context.ray?.close();
      await Promise.all(loops);
      await locks.close();
      await db.destroy();
    },
  };
}

/** Says that this process lives (the file's time), and takes over what dead ones left. */
async function beat({ config, db, log }: JobsContext): Promise<void> {
  const dead = await releaseDeadWorkers(db);
  if (dead.length > 0) log.warn({ workers: dead }, "tasks of dead workers were given back");
  const folder = join(config.AIWEB_DATA_DIR, "run");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "jobs.heartbeat"), `${JSON.stringify({ pid: process.pid, at: new Date().toISOString() })}\n`);
}
