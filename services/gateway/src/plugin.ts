import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import type { Config } from "@aiweb/service/config";
import { toAppError } from "@aiweb/service/error-reply";
import type { Logger } from "@aiweb/service/logger";
import type { Caller } from "./access/caller.ts";
import { runCall } from "./calls/run-call.ts";
import { openAiError } from "./errors/openai-error.ts";
import { openGateway, type GatewayOptions } from "./gateway.ts";
import { getModel, listModels } from "./routes/list-models.ts";

/** Long conversations fit; anything larger is refused before it is read whole. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;
const LIST = "/v1/models";
const CHAT = "/v1/chat/completions";
const COMPLETE = "/v1/completions";

function rawPath(request: FastifyRequest): string {
  const url = request.raw.url ?? "";
  const query = url.indexOf("?");
  return query === -1 ? url : url.slice(0, query);
}

/** OpenAI-compatible /v1 for API keys. */
export function gatewayPlugin(config: Config, services: { db: Db; log: Logger }, options: GatewayOptions = {}): FastifyPluginAsync {
  return async (server) => {
    const gateway = openGateway(config, services, options);
    const callers = new WeakMap<FastifyRequest, Caller>();
    const callerOf = (request: FastifyRequest): Caller => {
      const caller = callers.get(request);
      if (caller === undefined) throw new AppError("api-key-invalid", "Send an API key.");
      return caller;
    };

    server.addHook("onClose", async () => await gateway.pools.close());
    server.setErrorHandler((error, request, reply) => {
      const known = toAppError(error);
      if (known.status >= 500) request.log.error({ err: known.cause ?? known, code: known.code }, known.message);
      if (known.retryAfterSeconds !== undefined) reply.header("retry-after", String(Math.ceil(known.retryAfterSeconds)));
      return reply.status(known.status).send(openAiError(known));
    });

    server.removeContentTypeParser("application/json");
    server.addContentTypeParser("application/json", { parseAs: "string", bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => {
      try {
        done(null, JSON.parse(String(body)));
      } catch (cause) {
        done(new AppError("bad-request", "The body is not JSON.", { cause }));
      }
    });

    // Before the body is read: who has no key sends nothing further. Paths count as they were written, never decoded.
    server.addHook("onRequest", async (request) => {
      const path = rawPath(request);
      if (path !== CHAT && path !== COMPLETE && path !== LIST && !path.startsWith(`${LIST}/`)) throw new AppError("not-found", `There is nothing at ${path}.`);
      callers.set(request, await gateway.callers.read(request.headers.authorization));
    });

    server.post(CHAT, { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => await runCall(gateway, "chat", { request, reply, caller: callerOf(request) }));
    server.post(COMPLETE, { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => await runCall(gateway, "completion", { request, reply, caller: callerOf(request) }));
    server.get(LIST, async (request) => await listModels(gateway, callerOf(request), request.query));
    server.get<{ Params: { "*": string } }>(`${LIST}/*`, async (request) => await getModel(gateway, callerOf(request), request.params["*"]));
    server.all("/v1/*", (request) => {
      throw new AppError("not-found", `There is no ${request.method} ${rawPath(request)}.`);
    });
  };
}
