import { migrateDatabase } from "@aiweb/api/migrate";
import { readConfig } from "@aiweb/service/config";

await migrateDatabase(readConfig(process.env).DATABASE_URL);
