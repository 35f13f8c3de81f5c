import { apiPlugin } from "@aiweb/api/plugin";
import { openServices } from "@aiweb/api/services";
import { gatewayPlugin } from "@aiweb/gateway/plugin";
import { readConfig } from "@aiweb/service/config";
import { createHttpServer } from "@aiweb/service/http-server";
import { createLogger } from "@aiweb/service/logger";

/** The web process of one machine: the api and the gateway on the one public port. */
const config = readConfig(process.env);
const log = createLogger({ name: "web", level: config.LOG_LEVEL });
const services = await openServices(config, log);
const server = createHttpServer(log);
await server.register(apiPlugin(config, services));
await server.register(gatewayPlugin(config, services));
await server.listen({ host: config.AIWEB_HOST, port: config.AIWEB_PORT });

async function stop(): Promise<void> {
  await server.close();
  await services.close();
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, "the web process did not stop cleanly");
        process.exit(1);
      },
    );
  });
}
