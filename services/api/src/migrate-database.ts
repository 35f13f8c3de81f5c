import { runMigrations } from "graphile-worker";
import { connect } from "@aiweb/db/connect";
import { migrate } from "@aiweb/db/migrate";

/** Brings the database to this version: our tables, then the queue's. Safe when several processes do it at once. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const { db } = connect(url, { max: 1 });
  try {
    const done = await migrate(db);
    await runMigrations({ connectionString: url });
    return done;
  } finally {
    await db.destroy();
  }
}
