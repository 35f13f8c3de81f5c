import { randomUUID } from "node:crypto";
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { sendError } from "./error-reply.ts";
import type { Config } from "./config.ts";
import type { Logger } from "./logger.ts";

/** Requests with larger bodies are refused, unless their route says otherwise (uploads, checkpoints). */
const BODY_LIMIT_BYTES = 2 * 1024 * 1024;
const SANE_REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;
/** Asked every second or two by the supervisor; not worth a line. */
const QUIET = new Set(["/healthz", "/readyz"]);

function pathOf(url: string): string {
  const query = url.indexOf("?");
  return query === -1 ? url : url.slice(0, query);
}

/**
 * The HTTP server of a web process: request ids, one log line a request (never its query or body), errors in one shape,
 * and connections that end when it closes. Plugins add the routes.
 */
export function createHttpServer(log: Logger, { secureOrigin }: Pick<Config, "secureOrigin">): FastifyInstance {
  const logger: FastifyBaseLogger = log;
  const server: FastifyInstance = fastify({
    loggerInstance: logger,
    // Fastify's own line holds the query; ours does not.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    // Under https a proxy stands in front, on this machine or its network; limits count who stands behind it.
    trustProxy: secureOrigin ? ["loopback", "uniquelocal"] : false,
    // A subscription never ends by itself; closing must not wait for it.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 4_000 },
    genReqId: (request) => {
      const given = request.headers["x-request-id"];
      return typeof given === "string" && SANE_REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  server.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    reply.header("x-content-type-options", "nosniff");
    done();
  });
  server.addHook("onResponse", (request, reply, done) => {
    const path = pathOf(request.url);
    if (!QUIET.has(path)) request.log.info({ method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "request");
    done();
  });
  server.setErrorHandler((error, request, reply) => sendError(request, reply, error));
  server.setNotFoundHandler((request, reply) => sendError(request, reply, new AppError("not-found", "There is nothing at this address.")));
  return server;
}
