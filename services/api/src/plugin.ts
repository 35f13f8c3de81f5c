import cookie from "@fastify/cookie";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import type { FastifyPluginAsync } from "fastify";
import type { Config } from "@aiweb/service/config";
import { authRoutes } from "./features/auth/auth-routes.ts";
import { checkHost, checkOrigin } from "./request/check-origin.ts";
import { appRouter, type AppRouter } from "./router.ts";
import { createContext } from "./trpc/create-context.ts";
import type { Services } from "./trpc/context.ts";

/** A batch holds at most this many calls. */
const LARGEST_BATCH = 30;

/** Everything of the api on one Fastify: tRPC, sign-in, files, registry and pages. One `register` a part. */
export function apiPlugin(config: Config, services: Services): FastifyPluginAsync {
  return async (server) => {
    await server.register(cookie);
    server.addHook("onRequest", (request, _reply, done) => {
      checkHost(config, request);
      checkOrigin(config, request);
      done();
    });
    const trpc: FastifyTRPCPluginOptions<AppRouter> = {
      prefix: "/trpc",
      trpcOptions: {
        router: appRouter,
        maxBatchSize: LARGEST_BATCH,
        createContext: ({ req, res }) => createContext(services, req, res),
      },
    };
    await server.register(fastifyTRPCPlugin, trpc);
    await server.register(authRoutes(services));
  };
}
