import { connect } from "@aiweb/db/connect";
import { readConfig } from "@aiweb/service/config";
import { createLogger } from "@aiweb/service/logger";
import { databaseProblem } from "./database-problem.ts";
import { readLocalBase, syncCatalogue } from "./features/catalogue/sync-catalogue.ts";
import { migrateDatabase } from "./migrate-database.ts";

/** Tells the launcher that the last line is a sentence for the person at the terminal (EX_CONFIG of sysexits.h). */
const SAID_WHY = 78;

/** Run by the launcher before the services start. */
const config = readConfig(process.env);
const log = createLogger({ name: "migrate", level: config.LOG_LEVEL });
try {
  const done = await migrateDatabase(config.DATABASE_URL);
  log.info({ migrations: done }, "the database is up to date");
} catch (error) {
  const problem = databaseProblem(error, config.DATABASE_URL);
  if (problem === null) throw error;
  process.stderr.write(`${problem}\n`);
  process.exit(SAID_WHY);
}

const { db } = connect(config.DATABASE_URL, { max: 1 });
const localBase = await readLocalBase(config.AIWEB_MODEL_CACHE);
await syncCatalogue(db, { localBase });
await db.destroy();
log.info({ localBase }, "the catalogue is up to date");
