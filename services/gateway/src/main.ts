import { connect } from "@aiweb/db/connect";
import { readConfig } from "@aiweb/service/config";
import { healthRoutes } from "@aiweb/service/health-routes";
import { createHttpServer } from "@aiweb/service/http-server";
import { createLogger } from "@aiweb/service/logger";
import { serveUntilStopped } from "@aiweb/service/serve-until-stopped";
import { gatewayPlugin } from "./plugin.ts";

/** The gateway alone; the launcher's web process puts it beside the api. */
const config = readConfig(process.env);
const log = createLogger({ name: "gateway", level: config.LOG_LEVEL });
const { db } = connect(config.DATABASE_URL, { max: 10, onError: (error) => log.warn({ err: error }, "an idle connection to Postgres was lost") });
const server = createHttpServer(log, config);
await server.register(healthRoutes({ config, db, log }, "gateway"));
await server.register(gatewayPlugin(config, { db, log }));
await serveUntilStopped(server, { config, log, close: () => db.destroy() });
