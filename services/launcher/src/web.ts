import { apiPlugin } from "@aiweb/api/plugin";
import { openServices } from "@aiweb/api/services";
import { gatewayPlugin } from "@aiweb/gateway/plugin";
import { readConfig } from "@aiweb/service/config";
import { createHttpServer } from "@aiweb/service/http-server";
import { createLogger } from "@aiweb/service/logger";
import { serveUntilStopped } from "@aiweb/service/serve-until-stopped";

/** The web process of one machine: the api and the gateway on the one public port. */
const config = readConfig(process.env);
const log = createLogger({ name: "web", level: config.LOG_LEVEL });
const services = await openServices(config, log);
const server = createHttpServer(log, config);
await server.register(apiPlugin(config, services));
await server.register(gatewayPlugin(config, services));
await serveUntilStopped(server, { config, log, close: services.close });
