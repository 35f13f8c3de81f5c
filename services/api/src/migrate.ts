import { readConfig } from "@aiweb/service/config";
import { createLogger } from "@aiweb/service/logger";
import { migrateDatabase } from "./migrate-database.ts";

/** Run by the launcher before the services start. */
const config = readConfig(process.env);
const log = createLogger({ name: "migrate", level: config.LOG_LEVEL });
const done = await migrateDatabase(config.DATABASE_URL);
log.info({ migrations: done }, "the database is up to date");
