import { readConfig } from "@aiweb/service/config";
import { createHttpServer } from "@aiweb/service/http-server";
import { createLogger } from "@aiweb/service/logger";
import { serveUntilStopped } from "@aiweb/service/serve-until-stopped";
import { apiPlugin } from "./plugin.ts";
import { openServices } from "./services.ts";

/** The api alone; the launcher's web process puts the gateway beside it. */
const config = readConfig(process.env);
const log = createLogger({ name: "api", level: config.LOG_LEVEL });
const services = await openServices(config, log);
const server = createHttpServer(log, config);
await server.register(apiPlugin(config, services));
await serveUntilStopped(server, { config, log, close: services.close });
