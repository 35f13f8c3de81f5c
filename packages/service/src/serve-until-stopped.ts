import type { FastifyInstance } from "fastify";
import type { Config } from "./config.ts";
import type { Logger } from "./logger.ts";

interface Served {
  config: Config;
  log: Logger;
  /** Gives back what the plugins were given. */
  close: () => Promise<void>;
}

/** Listens until SIGINT or SIGTERM, then closes everything and ends the process; a process that cannot listen says why and ends too. */
export async function serveUntilStopped(server: FastifyInstance, { config, log, close }: Served): Promise<void> {
  const end = async (status: number): Promise<never> => {
    try {
      await server.close();
      await close();
    } catch (error) {
      log.fatal({ err: error }, "the process did not stop cleanly");
      process.exit(1);
    }
    process.exit(status);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end(0));
  try {
    await server.listen({ host: config.AIWEB_HOST, port: config.AIWEB_PORT });
  } catch (error) {
    log.fatal({ err: error }, `cannot listen on ${config.AIWEB_HOST}:${config.AIWEB_PORT}; choose another AIWEB_PORT or AIWEB_HOST`);
    await end(1);
  }
}
