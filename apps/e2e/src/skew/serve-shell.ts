import { apiPlugin } from "@aiweb/api/plugin";
import { openServices } from "@aiweb/api/services";
import { readConfig } from "@aiweb/service/config";
import { createHttpServer } from "@aiweb/service/http-server";
import { createLogger } from "@aiweb/service/logger";
import { serveUntilStopped } from "@aiweb/service/serve-until-stopped";

/** node serve-shell.ts APPS: the api, with a shell that lies elsewhere (APPS/shell/dist). The environment is the one that it always has. */
const config = readConfig(process.env);
const log = createLogger({ name: "archived-shell", level: config.LOG_LEVEL });
const services = await openServices(config, log);
const server = createHttpServer(log, config);
await server.register(apiPlugin(config, services, process.argv[2]));
await serveUntilStopped(server, { config, log, close: services.close });
