import { connect } from "@aiweb/db/connect";
import { readConfig } from "@aiweb/service/config";
import { createHttpServer } from "@aiweb/service/http-server";
import { createLogger } from "@aiweb/service/logger";
import { gatewayPlugin } from "./plugin.ts";

/** The gateway alone; the launcher's web process puts it beside the api. */
const config = readConfig(process.env);
const log = createLogger({ name: "gateway", level: config.LOG_LEVEL });
const { db } = connect(config.DATABASE_URL, { max: 10, onError: (error) => log.warn({ err: error }, "an idle connection to Postgres was lost") });
const server = createHttpServer(log);
await server.register(gatewayPlugin(config, { db, log }));
await server.listen({ host: config.AIWEB_HOST, port: config.AIWEB_PORT });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void server.close().then(async () => await db.destroy());
  });
}
