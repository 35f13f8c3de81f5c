import { readConfig } from "@aiweb/service/config";
import { createLogger } from "@aiweb/service/logger";
import { startWorker } from "./worker.ts";

/** The job worker alone: queue, cron and reconcilers. */
const config = readConfig(process.env);
const log = createLogger({ name: "jobs", level: config.LOG_LEVEL });
const worker = await startWorker(config, log);
worker.ended.catch((error: unknown) => {
  log.fatal({ err: error }, "the queue ended; starting afresh");
  process.exit(1);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, "the worker did not stop cleanly");
        process.exit(1);
      },
    );
  });
}
log.info("jobs ready");
